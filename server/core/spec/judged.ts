import { Memo } from '../text/memo.ts';
import { duplicatesWithin } from './duplicates.ts';
import { knownChildren, type Section, sectionsWithin } from './section.ts';
import { hasNoContent, isNotApplicable, type SpecSummary } from './spec.ts';

interface Judged {
  readonly key: string;
  readonly sections: readonly Section[];
}

const judged = new Memo<Section, Judged>();

/**
 * The sections of the template at and below this one whose content counts: no second copies, nothing
 * that does not apply, no repeat that still has its placeholder for a name.
 */
export function judgedSections(outermost: Section, summary: SpecSummary): readonly Section[] {
  const cached = judged.get(outermost);
  if (cached?.key === summary.key) return cached.sections;
  const duplicates = duplicatesWithin(outermost);
  const sections: Section[] = [];
  const visit = (section: Section): void => {
    if (duplicates.has(section) || isNotApplicable(section, summary)) return;
    if (section.definition && isNamed(section)) sections.push(section);
    for (const child of section.children) visit(child);
  };
  visit(outermost);
  judged.set(outermost, { key: summary.key, sections });
  return sections;
}

/** The sections at and below this one that do not apply, in order; what is below one of them is left out. */
export function inapplicableSections(section: Section, summary: SpecSummary): readonly Section[] {
  if (isNotApplicable(section, summary)) return [section];
  return section.children.flatMap((child) => inapplicableSections(child, summary));
}

/** Whether a section says nothing and has no sub-section of the template that could. */
export function isEmptySection(section: Section): boolean {
  return hasNoContent(section) && knownChildren(section).next().done === true;
}

const known = new Memo<Section, readonly Section[]>();

/** Every section of the template at and below this one, whether it applies or not. */
export function knownSections(outermost: Section): readonly Section[] {
  let sections = known.get(outermost);
  if (!sections) {
    sections = sectionsWithin(outermost).filter(({ definition }) => definition);
    known.set(outermost, sections);
  }
  return sections;
}

function isNamed({ heading, definition }: Section): boolean {
  return !(definition?.repeats && /^\[.*\]$/.test(heading?.title.text ?? ''));
}
