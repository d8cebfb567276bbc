import {
  describeFinding,
  describeFix,
  describeMissed,
  describeMutation,
  describeTwin,
} from './details.ts';
import type { Judgement } from './judge.ts';
import { type Measurement, undetected } from './measure.ts';

/** One figure, and whether it is good enough. */
export interface Gate {
  readonly name: string;
  /** As people read it: `97.4 % (312 of 320)`. */
  readonly figure: string;
  readonly wanted: string;
  readonly isMet: boolean;
  /** What keeps the figure from being perfect, one line each. */
  readonly shortcomings: readonly string[];
}

/** The figures that decide, in the order in which they are printed. */
export function gatesOf(measurement: Measurement): Gate[] {
  const { judgements, twins, fixes, mutations, stale } = measurement;
  const planted = sum(judgements.map(({ document }) => document.planted.length));
  const hits = sum(judgements.map((each) => each.hits.length));
  const isQuiet = ({ document: { group } }: Judgement) => group === 'clean' || group === 'noise';
  const quiet = judgements.filter(isQuiet);
  const withDefects = judgements.filter((each) => !isQuiet(each));
  const badFixes = fixes.filter(({ removed, raised }) => !removed || raised.length > 0);
  const missed = mutations.filter((each) => !each.caught);
  const wrong = mutations.filter((each) => each.caught && !each.right);
  return [
    share('planted defects found', hits, planted, 95, judgements.flatMap(describeMissed)),
    most('unexpected in clean and noise documents', 5, quiet.flatMap(unexpected)),
    most('unexpected in documents with defects', 5, withDefects.flatMap(unexpected)),
    most(
      'not seen by their content',
      0,
      undetected(measurement).map(({ name }) => name),
    ),
    most('twins with other findings', 0, twins.flatMap(describeTwin)),
    share(
      'preferred fixes that do their work, no harm',
      fixes.length - badFixes.length,
      fixes.length,
      95,
      badFixes.map(describeFix),
    ),
    share(
      'misspelt event names caught',
      mutations.length - missed.length,
      mutations.length,
      100,
      missed.map(describeMutation),
    ),
    share(
      'right name suggested first',
      mutations.length - missed.length - wrong.length,
      mutations.length,
      98,
      wrong.map(describeMutation),
    ),
    most('golden files out of date (--update)', 0, stale),
  ];
}

function unexpected(judgement: Judgement): string[] {
  return judgement.unexpected.map((each) => describeFinding(judgement, each));
}

function share(
  name: string,
  part: number,
  whole: number,
  percent: number,
  shortcomings: readonly string[],
): Gate {
  const isMet = whole > 0 && part * 100 >= whole * percent;
  const figure = `${percentage(part, whole)} (${part} of ${whole})`;
  return { name, figure, wanted: `${percent} %`, isMet, shortcomings };
}

function most(name: string, limit: number, shortcomings: readonly string[]): Gate {
  const { length } = shortcomings;
  const isMet = length <= limit;
  return { name, figure: String(length), wanted: `at most ${limit}`, isMet, shortcomings };
}

/** `97.4 %`; a dash where there is nothing to share. */
export function percentage(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

/** The sum of some numbers; 0 where there are none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
