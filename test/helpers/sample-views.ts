import type {
  IntegrationView,
  PartView,
  Progress,
  SectionView,
  SpecView,
  Traffic,
  ViewState,
} from '../../server/core/features/view/spec-view.ts';
import type { Span } from '../../server/core/text/span.ts';

/** A view of a document in which nothing stands. */
export const EMPTY_VIEW: SpecView = {
  title: '',
  template: undefined,
  progress: { done: 0, missing: 0, placeholder: 0, 'not-applicable': 0 },
  integrations: all([]),
  sections: all([]),
  mails: all([]),
  pushes: all([]),
  flows: all([]),
  realtime: all([]),
  fallbacks: all([]),
  findings: all([]),
  findingCounts: { error: 0, warning: 0, info: 0, hint: 0 },
};

/** A list that is shown whole. */
export function all<T>(items: readonly T[]) {
  return { items, total: items.length };
}

/** A place that is unlike all others with another number. */
export function at(line: number): Span {
  return { start: line * 40, end: line * 40 + 12 };
}

/** The line that `at` was asked for. */
export function lineOf({ start }: Span): number {
  return start / 40;
}

/** A part of a section, as `missing Refund flow`, or only its name for one that is done. */
export function part(text: string, line: number, work?: string): PartView {
  const [, state = 'done', name = text] =
    /^(missing|placeholder|not-applicable) (.+)$/.exec(text) ?? [];
  return {
    key: `${line}/${name}`,
    name,
    state: state as ViewState,
    at: at(line),
    reason: '',
    work,
  };
}

/** A section with its parts, which say how far it is. */
export function section(
  title: string,
  line: number,
  parts: readonly PartView[],
  sections: readonly SectionView[] = [],
): SectionView {
  const progress = sum([
    ...parts.map(({ state }) => one(state)),
    ...sections.map((it) => it.progress),
  ]);
  const isDone = progress.missing + progress.placeholder === 0;
  return {
    key: `${line}`,
    title,
    at: at(line),
    state: isDone ? 'done' : 'incomplete',
    reason: '',
    progress,
    parts,
    sections,
  };
}

/** A section that does not apply. */
export function notApplicable(title: string, line: number, reason: string): SectionView {
  const progress = one('not-applicable');
  return { ...section(title, line, []), state: 'not-applicable', reason, progress };
}

/** An integration of which nothing is missing. */
export function integration(
  name: string,
  purpose: IntegrationView['purpose'],
  line: number,
  traffic: readonly Traffic[],
  rest: Partial<IntegrationView> = {},
): IntegrationView {
  return {
    key: `${line}`,
    name,
    providers: [name.toLowerCase()],
    purpose,
    at: at(line),
    state: 'complete',
    reason: '',
    missing: [],
    errors: 0,
    warnings: 0,
    traffic,
    fallback: undefined,
    ...rest,
  };
}

export function sum(all: readonly Progress[]): Progress {
  const total = { done: 0, missing: 0, placeholder: 0, 'not-applicable': 0 };
  for (const each of all) for (const state of STATES) total[state] += each[state];
  return total;
}

const STATES = ['done', 'missing', 'placeholder', 'not-applicable'] as const;

function one(state: ViewState): Progress {
  return { ...EMPTY_VIEW.progress, [state]: 1 };
}
