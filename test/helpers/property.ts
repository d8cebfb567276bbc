/**
 * How long and with which seed a property is tried: a moment in the inner loop, more in `npm test`; the laws
 * of test/fuzz as long as you like by `npm run fuzz`, all others by `FUZZ_RUNS=5000 FUZZ_SEED=7 npx vitest run`.
 */
export const PROPERTY = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 40),
  seed: Number(process.env.FUZZ_SEED ?? 20261123),
} as const;

/** Long runs take as long as they take. */
export const PROPERTY_TIMEOUT = 3_600_000;
