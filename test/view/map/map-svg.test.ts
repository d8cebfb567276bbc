import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntegrationView } from '../../../server/core/features/view/spec-view.ts';
import { mapSvg } from '../../../view/map/map-svg.tsx';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { PROPERTY } from '../../helpers/property.ts';
import { elementsOf } from '../../helpers/well-formed.ts';
import { fallbackOf, integrationOf, shownOf } from '../integrations.ts';
import { sampleIntegrations } from '../sample-integrations.ts';

const svg = (items: readonly IntegrationView[], system = 'Acme Shop') =>
  mapSvg(shownOf(items), system);

/** An integration that says the text wherever it can say something. */
function saying(text: string): IntegrationView {
  return integrationOf({
    name: text,
    reason: text,
    missing: [text],
    state: 'incomplete',
    fallback: fallbackOf(text),
  });
}

const ELEMENTS = new Set(['svg', 'style', 'g', 'rect', 'path', 'text', 'title']);

describe('the map as a file', () => {
  test('is one drawing that asks for nothing else', () => {
    const file = svg(sampleIntegrations(8));
    expect(new Set(elementsOf(file))).toEqual(ELEMENTS);
    expect(file).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:/);
    expect(file).not.toMatch(/var\(|url\(|@import|href|<script|style=|tabindex|role="link"/);
    expect(file).toContain('@media (prefers-color-scheme:dark)');
  });

  test.each([
    ']]>',
    'a ]] > b ]]&gt; c',
    '<script>alert(1)</script>',
    '"><g onload="x">',
    "&lt; &amp; &nbsp; & '",
    '\u0000\u0001\u001b\u007f\u0085\ufffe\uffff',
    'half \ud83d of an emoji \udcb3',
    '\u202egnirts\u202c \u2066x\u2069',
    '-->',
    '<![CDATA[',
    '\u{1f4b3}'.repeat(300),
    'z\u0301\u0302\u0303'.repeat(200),
    ' \n\t ',
    '',
  ])('is well-formed with %j in it', (text) => {
    const file = svg([saying(text)], text);
    for (const name of elementsOf(file)) expect(ELEMENTS).toContain(name);
    expect(file).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('is well-formed with any text in it', () => {
    const text = fc.oneof(hostileText, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, (name, system) => {
        for (const each of elementsOf(svg([saying(name)], system)))
          expect(ELEMENTS).toContain(each);
      }),
      PROPERTY,
    );
  });

  test('stays small, whatever the document holds', () => {
    const megabyte = 'Stripe '.repeat(150_000);
    const many = Array.from({ length: 3_000 }, () => saying(megabyte));
    let file = '';
    const time = cpuTime(() => {
      file = svg(many, megabyte);
    });
    expect(time).toBeLessThan(1_000);
    expect(file.length).toBeLessThan(300_000);
    expect(file).toContain('and 2940 more');
  });
});
