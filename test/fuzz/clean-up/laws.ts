import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckEnvironment } from '../../../server/workspace/checked-document.ts';
import { cleanedUp } from '../../helpers/clean-up.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { escapable, escapedAt } from '../../helpers/escapable.ts';
import { exported, withBarePayloads } from '../../helpers/exported.ts';
import { hostilePiece } from '../../helpers/hostile-text.ts';
import { said } from '../../helpers/said.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';
import { document } from '../documents.ts';
import { same, textLaw } from '../law.ts';

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
  same(said(clean, environment), said(text, environment), 'what is said');
  equal(cleanedUp(clean, environment), clean);
  return clean;
}

/** A document of the repository in its export's spelling says what it said, cleaned up. */
export function checkExport(text: string): void {
  const asExport = exported(text);
  const clean = checkCleanUp(asExport);
  same(said(clean, ENVIRONMENT), said(text, ENVIRONMENT));
  checkCleanUp(withBarePayloads(asExport));
}

/** Documents in every spelling that an export has. */
export const cleanUp = textLaw(
  fc.tuple(document, spelt).map(([text, spell]) => spell(text)),
  holdsOf(ENVIRONMENT),
);

/** Documents with escapes anywhere in their text. */
export const cleanUpEscapes = textLaw(
  fc
    .tuple(document, fc.array(fraction, { minLength: 1, maxLength: 60 }))
    .map(([text, fractions]) => {
      const places = escapable(text);
      const chosen = fractions.flatMap((at) => places[Math.floor(at * (places.length - 1))] ?? []);
      return escapedAt(text, chosen);
    }),
  holdsOf(ENVIRONMENT),
);

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

/** Texts of any kind. */
export const cleanUpAnything = textLaw(anything, holdsOf(ENVIRONMENT, readWith('data-sync')));

function holdsOf(...environments: readonly CheckEnvironment[]): (text: string) => number {
  return (text) => {
    for (const environment of environments) checkCleanUp(text, environment);
    return environments.length;
  };
}
