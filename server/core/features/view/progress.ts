import type { Progress, SectionView } from './spec-view.ts';

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
