import { type Random, randomFrom } from '../../bench/random.mjs';
import { literal } from '../law.ts';
import { smallestText } from '../smallest.ts';
import { Coverage } from './coverage.ts';
import { checkGrowth } from './growth.ts';
import { mutated } from './mutate.ts';
import type { Target } from './target.ts';

export interface Limits {
  readonly runs: number;
  /** By `Date.now()`. */
  readonly until: number;
  readonly seed: number;
  /** Told of each text before it is read, so that somebody knows it if the reading never ends. */
  readonly before: (text: string) => void;
}

export interface Outcome {
  readonly runs: number;
  /** How many texts showed something new. */
  readonly kept: number;
  readonly branches: number;
  readonly failures: readonly string[];
}

/** One failure of a kind is enough to mend, and many kinds are one too. */
const MOST_FAILURES = 5;

/** Reads texts made from those that showed something new: a branch never run, or run more often than ever. */
export function guided({ seeds, words, longest, ...target }: Target, limits: Limits): Outcome {
  const random = randomFrom(limits.seed);
  const coverage = new Coverage();
  const kept: string[] = [];
  const failures = new Map<string, string>();
  let runs = 0;
  const read = (text: string) => {
    limits.before(text);
    target.read(text);
  };
  const attempt = (text: string) => {
    runs++;
    coverage.begin();
    try {
      read(text);
      if (!coverage.isNew()) return;
      kept.push(text);
      checkGrowth(text, random, read);
    } catch (error) {
      const kind = kindOf(error);
      if (!failures.has(kind)) failures.set(kind, described(text, error, read));
    }
  };
  for (const seed of seeds) attempt(seed.slice(0, longest));
  while (runs < limits.runs && Date.now() < limits.until && failures.size < MOST_FAILURES)
    attempt(mutated(chosen(kept, random), random, { words, others: kept, longest }));
  return { runs, kept: kept.length, branches: coverage.branches, failures: [...failures.values()] };
}

/** Mostly one of the newest, which nobody has changed yet, or the shorter of two. */
function chosen(kept: readonly string[], random: Random): string {
  if (random.isHit(0.3))
    return kept[random.between(Math.max(0, kept.length - 20), kept.length - 1)] ?? '';
  const [one, other] = [random.pick(kept), random.pick(kept)];
  return one.length < other.length ? one : other;
}

function described(text: string, error: unknown, read: (text: string) => void): string {
  const kind = kindOf(error);
  const fails = (smaller: string) => {
    try {
      read(smaller);
      return false;
    } catch (error) {
      return kindOf(error) === kind;
    }
  };
  // What costs too much is named by its message, for the text itself is read in no time.
  if (!fails(text)) return error instanceof Error ? error.message : String(error);
  return `${literal(smallestText(text, fails))}\n${kind}`;
}

/** Failures with the same message, numbers and quotations aside, at the same place are one. */
function kindOf(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /\n\s+at .*/.exec(stack.slice(stack.indexOf(message) + message.length))?.[0] ?? '';
  return (
    message
      .split('\n')[0]
      ?.replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
      .replace(/\d+/g, 'N') + place
  );
}
