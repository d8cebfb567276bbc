import fc from 'fast-check';
import { KEY_BEGIN, KEY_END, letters } from './secrets.ts';

/** Pieces of Markdown and of our templates that get in each other's way. */
export const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  '    ',
  '# ',
  '## ',
  '### ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '|',
  '| a | b |\n|---|---|\n',
  '|:--|\r\n',
  '```',
  '```json\n',
  '~~~',
  '---',
  '---\n',
  '===\n',
  '<!--',
  '-->',
  '\\<\\!--',
  '\\--\\>',
  '{',
  '}',
  '{\n  "a": [1]\n}\n',
  '[',
  ']',
  '[x]',
  '[a]: b\n',
  '\\',
  '\\[',
  '**',
  '*',
  '_',
  '`',
  '&amp;',
  '\u00a0',
  '\u{1f4b3}',
  'e\u0301',
  'N/A',
  'Not applicable for MVP',
  'TBD',
  '[e.g., Stripe]',
  'Provider',
  '**Provider:** ',
  '**Purpose**: x',
  '## Overview\n',
  '## 2. Payment Gateway Integration\n',
  '### Endpoints Used\n',
  '## Stripe\n',
  '# External Integrations\n',
  '**2. Payment Gateway Integration**\n',
  'Payments are not applicable for MVP.',
  '<!-- integration-spec-disable-next-line placeholder -->',
  '<!-- AI INSTRUCTION: x -->',
  'integration-spec: data-sync\n',
  `sk_live_${letters(24)} `,
  `sk\\_live\\_${letters(14)}`,
  letters(14),
  `postgres://ferries:${letters(12)}@db.harbour.dev/`,
  `${KEY_BEGIN}\n`,
  `MII${letters(120)}\n`,
  `${KEY_END}\n`,
  'a',
  'word ',
  '.',
];

/** A short text of such pieces. */
export const hostilePiece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);

export const hostileText = fc
  .array(hostilePiece, { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** An edit, its place given as fractions of the text that it is applied to. */
export interface RandomEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
  inserted: fc.array(hostilePiece, { maxLength: 3 }).map((pieces) => pieces.join('')),
});

/** The text after a random edit, and the change that the engine is told. */
export function applyRandomEdit(text: string, { at, removed, inserted }: RandomEdit) {
  const start = Math.floor(at * text.length);
  const oldEnd = Math.min(text.length, start + removed);
  const next = text.slice(0, start) + inserted + text.slice(oldEnd);
  return { text: next, change: { start, oldEnd, newEnd: start + inserted.length } };
}
