// Twice as much text takes about twice the time, whatever the text is full of. The processor's time counts, so
// that others on the machine do not.
import { expect, test } from 'vitest';
import { checkText } from '../../server/workspace/checked-document.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { readWith } from '../helpers/environment.ts';
import { GROWING_MARKDOWN } from '../helpers/growing-markdown.ts';
import { GROWING_SPECS } from '../helpers/growing-specs.ts';
import { growthOf } from '../helpers/growth.ts';

const MOST_GROWTH = 3;

function check(text: string): void {
  const template = text.includes('# External Integrations') ? 'external-integrations' : 'data-sync';
  // A fix is worked out when somebody asks; the command line asks for all of them.
  for (const finding of checkText(text, readWith(template)).findings) finding.fixes();
}

test.each([...GROWING_SPECS, ...GROWING_MARKDOWN])(
  '$name',
  ({ count, make }) => {
    const timeOf = (n: number) => {
      const text = make(n);
      return cpuTime(() => check(text));
    };
    expect(growthOf({ count, timeOf, lengthOf: (n) => make(n).length })).toBeLessThan(MOST_GROWTH);
  },
  240_000,
);

test('a quadratic reader would be noticed', () => {
  const timeOf = (n: number) =>
    cpuTime(() => {
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += i ^ j;
      return sum;
    });
  // Not yet compiled, the few would take longer than the many.
  timeOf(2_000);
  expect(growthOf({ count: 1_000, timeOf, lengthOf: (n) => n })).toBeGreaterThan(MOST_GROWTH);
});
