import fc from 'fast-check';
import { expect } from 'vitest';
import { readCorpus } from '../../../accuracy/corpus.ts';
import { cleanedUp } from '../../../helpers/clean-up.ts';
import { ENVIRONMENT, readWith } from '../../../helpers/environment.ts';
import { escapable, escapedAt } from '../../../helpers/escapable.ts';
import { exported, withBarePayloads } from '../../../helpers/exported.ts';
import { FIXTURES } from '../../../helpers/fixtures.ts';
import { hostilePiece } from '../../../helpers/hostile-text.ts';
import { PROPERTY } from '../../../helpers/property.ts';
import { randomSpec } from '../../../helpers/random-spec.ts';
import { said } from '../../../helpers/said.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** Every document of the repository, by name. */
export const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ...FIXTURES,
  ...readCorpus('.').map(({ name, text }) => [name, text] as const),
];

const identity = (text: string) => text;
const FORMS: readonly ((text: string) => string)[] = [
  identity,
  exported,
  withBarePayloads,
  (text) => withBarePayloads(exported(text)),
  (text) => exported(text).replace(/(?<=[a-z]) (?=[a-z])/g, '\u00a0'),
];
const spelt = fc
  .tuple(fc.constantFrom(...FORMS), fc.constantFrom(identity, ...Object.values(SPELLINGS)))
  .map(
    ([form, spell]) =>
      (text: string) =>
        spell(form(text)),
  );
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** What is true of every clean-up: it changes nothing that is said, and twice is once. */
function checkCleanUp(text: string, environment = ENVIRONMENT): string {
  const clean = cleanedUp(text, environment);
  expect(said(clean, environment)).toEqual(said(text, environment));
  expect(cleanedUp(clean, environment)).toBe(clean);
  return clean;
}

/** A document of the repository in its export's spelling says what it said, cleaned up. */
export function checkExport(text: string): void {
  const asExport = exported(text);
  const clean = checkCleanUp(asExport);
  expect(said(clean, ENVIRONMENT)).toEqual(said(text, ENVIRONMENT));
  checkCleanUp(withBarePayloads(asExport));
}

export const LAWS: Readonly<Record<string, (runs: number) => void>> = {
  'random specs in all spellings': (runs) =>
    check(runs, fc.tuple(randomSpec, spelt), ([text, spell]) => checkCleanUp(spell(text))),
  'escapes put anywhere in text': (runs) =>
    check(
      runs,
      fc.tuple(
        fc.oneof(randomSpec, fc.constantFrom(...DOCUMENTS.map(([, text]) => text))),
        fc.array(fraction, { minLength: 1, maxLength: 60 }),
      ),
      ([text, fractions]) => {
        const places = escapable(text);
        const chosen = fractions.map((at) => places[Math.floor(at * (places.length - 1))] ?? 0);
        checkCleanUp(escapedAt(text, chosen));
      },
    ),
  'texts of any kind': (runs) => {
    for (const environment of [ENVIRONMENT, readWith('data-sync')])
      check(runs, anything, (text) => checkCleanUp(text, environment));
  },
};

const ESCAPES = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.split('').map((unit) => `\\${unit}`);
const PIECES = [
  'a',
  ' ',
  'word',
  '\n',
  '\n\n',
  '  \n',
  '1',
  '2\\.',
  '\u00a0',
  '&lt;',
  '&amp;',
  '\\<\\!-- x \\--\\>',
  '## **2\\. Payment Gateway Integration**\n',
  '## 4. Push Notifications (Mobile/Web)\n',
  '* **Standard Payload Structure:**\n\n',
  '{\n  "message": { "token": "a\\_b" }\n}\n',
  '| a\\_b | c |\n|---|---|\n',
  '[x](y)',
];

/** Escapes and pieces of Markdown in any order. */
const anything = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: hostilePiece },
      { weight: 3, arbitrary: fc.constantFrom(...ESCAPES) },
      { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function check<T>(runs: number, arbitrary: fc.Arbitrary<T>, law: (value: T) => unknown): void {
  const holds = (value: T) => {
    law(value);
  };
  fc.assert(fc.property(arbitrary, holds), { ...PROPERTY, numRuns: runs });
}
