import fc from 'fast-check';
import type { Law } from './law.ts';

export interface Trial {
  readonly numRuns: number;
  readonly seed: number;
  /** When to stop, runs or not; by `Date.now()`. */
  readonly until?: number;
}

export interface Tried {
  readonly runs: number;
  /** How many things were tried in these runs. */
  readonly tried: number;
  readonly failure?: string;
}

/** Tries a law with values of a seed, until one breaks it; says the least that does. */
export function tryLaw<T>({ values, holds, smaller, shown }: Law<T>, trial: Trial): Tried {
  let tried = 0;
  const { numRuns, seed, until = Infinity } = trial;
  const property = fc.property(values, (value) => {
    tried += holds(value);
  });
  const {
    failed,
    counterexample,
    numRuns: runs,
  } = fc.check(property, {
    numRuns,
    seed,
    // Ours makes documents smaller, which it could only choose anew.
    endOnFailure: true,
    ...(Number.isFinite(until) && { interruptAfterTimeLimit: Math.max(1, until - Date.now()) }),
  });
  const value = counterexample?.[0];
  if (!failed || value === undefined || value === null) return { runs, tried };
  const error = errorOf(holds, value) ?? new Error('it failed only once');
  const least = smaller(value, (candidate) => errorOf(holds, candidate) !== undefined);
  const last = errorOf(holds, least) ?? error;
  const failure = `seed ${seed}, run ${runs}\n${shown(least)}\n${last.stack}`;
  return { runs, tried, failure };
}

function errorOf<T>(holds: (value: T) => unknown, value: T): Error | undefined {
  try {
    holds(value);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
