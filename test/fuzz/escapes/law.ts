import fc from 'fast-check';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { escapable, escapedAt } from '../../helpers/escapable.ts';
import { findingLines } from '../../helpers/finding-lines.ts';
import { shape } from '../../helpers/shape.ts';
import { document } from '../documents.ts';
import { type Law, literal, same } from '../law.ts';
import { smallest, smallestText } from '../smallest.ts';

/** A text, and which of its punctuation gets a backslash: fractions. */
type Escaped = readonly [text: string, at: readonly number[]];

const fractions = (most: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: most });

const values: fc.Arbitrary<Escaped> = fc
  .tuple(document, fractions(6), fractions(60))
  .map(([text, removed, at]) => {
    const lines = text.split('\n');
    for (const each of removed) lines.splice(Math.floor(each * lines.length), 1);
    return [lines.join('\n'), at];
  });

/** Backslash escapes put anywhere in text change neither the spec nor the findings. */
export const escapes: Law<Escaped> = {
  values,
  holds: ([text, at]) => {
    const twin = escapedTwin(text, at);
    const [one, other] = [checkText(text, ENVIRONMENT), checkText(twin, ENVIRONMENT)];
    same(shape(other.spec), shape(one.spec));
    same(findingLines(twin, other.findings), findingLines(text, one.findings));
    return 1;
  },
  smaller: ([text, at], fails) => {
    const fewer = smallest(at, (some) => fails([text, some]));
    return [smallestText(text, (less) => fails([less, fewer])), fewer];
  },
  shown: ([text, at]) => literal([text, escapedTwin(text, at)]),
};

function escapedTwin(text: string, at: readonly number[]): string {
  const places = escapable(text);
  const chosen = at.flatMap((each) => places[Math.floor(each * (places.length - 1))] ?? []);
  return escapedAt(text, chosen);
}
