import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { findingLines } from '../../helpers/check-findings.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { FIXTURES } from '../../helpers/fixtures.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';
import { shape } from '../../helpers/shape.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Nodes in which a backslash is no escape, or would take a construct apart. */
const NOT_TEXT =
  /Mark$|Code|URL|Comment|HTML|Escape|Entity|Autolink|Reference|TableDelimiter|HorizontalRule|Link|Image/;

const markdown = parser.configure(GFM);

/** The offsets of punctuation that is nothing but text, by the parser's word and not by our reader's. */
function escapable(text: string): number[] {
  const taken = new Set<number>();
  markdown.parse(text).iterate({
    enter({ name, from, to, node }) {
      // Brackets around nothing but text may be a placeholder, and an export escapes them.
      const isBare =
        (name === 'Link' ? node : node.parent)?.name === 'Link' &&
        !(node.getChild('URL') ?? node.parent?.getChild('URL'));
      if (!NOT_TEXT.test(name) || isBare) return;
      for (let at = from; at < to; at++) taken.add(at);
    },
  });
  const urls = [...text.matchAll(/\b[a-z]+:\/\/\S+/g)].flatMap((match) =>
    [...match[0]].map((_, i) => match.index + i),
  );
  for (const at of urls) taken.add(at);
  return [...text].flatMap((unit, at) => (PUNCTUATION.test(unit) && !taken.has(at) ? [at] : []));
}

test(
  'backslash escapes put anywhere in text change neither the spec nor the findings',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES.map(([, text]) => text)),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (fixture, removed, escaped) => {
          const lines = fixture.split('\n');
          for (const at of removed) lines.splice(Math.floor(at * lines.length), 1);
          const text = lines.join('\n');
          const places = escapable(text);
          const chosen = [
            ...new Set(escaped.map((at) => places[Math.floor(at * (places.length - 1))] ?? 0)),
          ];
          const twin = chosen
            .sort((a, b) => b - a)
            .reduce((all, at) => `${all.slice(0, at)}\\${all.slice(at)}`, text);
          const [one, other] = [checkText(text, ENVIRONMENT), checkText(twin, ENVIRONMENT)];
          expect(shape(other.spec)).toEqual(shape(one.spec));
          expect(findingLines(twin, other.findings)).toEqual(findingLines(text, one.findings));
        },
      ),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
