import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../../../server/core/features/entities/entities.ts';
import { keyOf, type Named } from '../../../../server/core/features/navigation/named.ts';
import { renameAt } from '../../../../server/core/features/navigation/rename.ts';
import { type NamedThing, thingAt } from '../../../../server/core/features/navigation/thing.ts';
import type { Spec } from '../../../../server/core/spec/spec.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { findingLines } from '../../../helpers/finding-lines.ts';
import { FIXTURES } from '../../../helpers/fixtures.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const CLEAN = new URL('../../../corpus/clean/', import.meta.url);
const DOCUMENTS = [
  ...FIXTURES,
  ...readdirSync(CLEAN).map((file) => [file, readFileSync(new URL(file, CLEAN), 'utf8')] as const),
];
const SPELT = ['as it stands', 'CRLF', 'escaped', 'bold headings'] as const;

/** Each thing that a document lists, once; of providers those that it writes in one way only. */
function thingsIn(spec: Spec): NamedThing[] {
  const things = new Map<string, NamedThing>();
  for (const { start } of entitiesOf(spec, FACTS)) {
    const thing = thingAt(spec, FACTS, start);
    if (thing) things.set(`${keyOf(thing.at)} ${thing.at.owner}`, thing);
  }
  return [...things.values()].filter(
    ({ at, places }) =>
      !/[[{<]/.test(at.text) &&
      places.some(({ role }) => role === 'listing') &&
      (at.kind !== 'provider' || places.every(({ text }) => text === at.text)),
  );
}

/** Names of the same make, so that what is short for one stays short. */
function otherName({ kind, text, name }: Named, document: string): string {
  if (kind === 'provider') return document.includes('Adyen') ? 'Mollie' : 'Adyen';
  const own = kind === 'webhook-event' ? name : text;
  return own + (/^[A-Z_]+$/.test(own) ? 'X' : 'x');
}

function rename(text: string, at: number, name: string): string {
  const { spec } = checkText(text, ENVIRONMENT);
  const renaming = spec && renameAt(spec, FACTS, at, name);
  expect(renaming, `${name} at ${text.slice(at, at + 40)}`).toHaveProperty('edits');
  return applyEdits(text, renaming && 'edits' in renaming ? renaming.edits : []);
}

/** What is found, but for what the name itself means. */
function otherFindings(text: string): string[] {
  const { findings } = checkText(text, ENVIRONMENT);
  const others = findings.filter(({ rule }) => !/event|variable|trigger/.test(rule));
  return findingLines(text, others).map((line) => line.replace(/^(\S+ \S+ \S+).*$/s, '$1'));
}

describe.each(SPELT)('%s', (spelling) => {
  test.each(DOCUMENTS)('renamed there and back, the text is as before: %s', (_, document) => {
    const text = SPELLINGS[spelling]?.(document) ?? '';
    const { spec } = checkText(text, ENVIRONMENT);
    for (const { at, places } of spec ? thingsIn(spec) : []) {
      const first = places[0]?.start ?? 0;
      const renamed = rename(text, first, otherName(at, text));
      expect(renamed).not.toBe(text);
      if (at.kind !== 'provider') expect(otherFindings(renamed)).toEqual(otherFindings(text));
      expect(rename(renamed, first, at.kind === 'webhook-event' ? at.name : at.text)).toBe(text);
    }
  });
});
