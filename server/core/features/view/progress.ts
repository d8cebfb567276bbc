import type { PartView, Progress, SectionView } from './spec-view.ts';

/** Nothing asked for, nothing done. */
export const NO_PROGRESS: Progress = { done: 0, missing: 0, placeholder: 0, 'not-applicable': 0 };

/** How far several sections are together. */
export function progressOf(sections: readonly Pick<SectionView, 'progress'>[]): Progress {
  return sections.reduce(
    (sum, { progress }) => ({
      done: sum.done + progress.done,
      missing: sum.missing + progress.missing,
      placeholder: sum.placeholder + progress.placeholder,
      'not-applicable': sum['not-applicable'] + progress['not-applicable'],
    }),
    NO_PROGRESS,
  );
}

/** How far several parts are together. */
export function tally(parts: readonly Pick<PartView, 'state'>[]): Progress {
  const progress = { ...NO_PROGRESS };
  for (const { state } of parts) progress[state]++;
  return progress;
}
