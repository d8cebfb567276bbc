import type { Progress, SpecView } from '../server/core/features/view/spec-view.ts';
import type { Severity } from '../server/core/rules/rule.ts';
import type { Span } from '../server/core/text/span.ts';

/** All that a report shows, whatever it is written in. */
export interface SpecReport {
  /** By path. */
  readonly specs: readonly ReportedSpec[];
  /** Of all specs together. */
  readonly progress: Progress;
  readonly findingCounts: Readonly<Record<Severity, number>>;
  /** The files that could not be read, each with the reason. */
  readonly unread: readonly { readonly path: string; readonly problem: string }[];
}

/** One spec of a report. */
export interface ReportedSpec {
  /** As a reader finds it: from the working directory, with `/`. */
  readonly path: string;
  readonly view: SpecView;
  /** The line of a place, from 1. */
  readonly lineOf: (at: Span) => number;
  /** The address at which a line can be read; undefined where nobody says. */
  readonly addressOf: ((line: number) => string) | undefined;
}

/** What is counted of one spec, and of all together. */
export type Counted = Pick<SpecView, 'progress' | 'findingCounts'>;

type Numbers = readonly (readonly [title: string, count: (counted: Counted) => number])[];

/** How far something is, in numbers: what each is called, and what it counts. */
export const PROGRESS_NUMBERS: Numbers = [
  ['Done', ({ progress }) => progress.done],
  ['Missing', ({ progress }) => progress.missing],
  ['Placeholders', ({ progress }) => progress.placeholder],
  ['Not applicable', ({ progress }) => progress['not-applicable']],
];

/** The columns of numbers of a table of specs. */
export const NUMBERS: Numbers = [
  ...PROGRESS_NUMBERS,
  ['Errors', ({ findingCounts }) => findingCounts.error],
  ['Warnings', ({ findingCounts }) => findingCounts.warning],
];
