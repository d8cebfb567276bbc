import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gatesOf } from './gates.ts';
import { measure } from './measure.ts';

const measurement = measure(fileURLToPath(new URL('../../', import.meta.url)), 'sample');

// What `npm run accuracy` prints, as tests: a figure that is not good enough names what is wrong.
test.each(gatesOf(measurement))('$name: $figure', ({ isMet, wanted, shortcomings }) => {
  expect(isMet, `wanted: ${wanted}\n  ${shortcomings.join('\n  ')}`).toBe(true);
});
