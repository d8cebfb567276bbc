import type { PartView, SectionView, SpecView } from '../../server/core/features/view/spec-view.ts';
import { specView } from '../../server/core/features/view/view.ts';
import type { Viewed } from '../../server/core/features/view/viewed.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from './environment.ts';
import { FACTS } from './facts.ts';

/** What a view of a text is made from; throws where it is no spec. */
export function viewedOf(text: string, environment: CheckEnvironment = ENVIRONMENT): Viewed {
  const { spec, findings } = checkText(text, environment);
  if (!spec) throw new Error('no spec');
  return { spec, findings, facts: FACTS };
}

/** All that a view shows of a text. */
export function viewOf(text: string, environment?: CheckEnvironment): SpecView {
  return specView(viewedOf(text, environment), { most: Infinity });
}

/** Every section of a view, outer ones first. */
export function sectionsWithin(sections: readonly SectionView[]): SectionView[] {
  return sections.flatMap((section) => [section, ...sectionsWithin(section.sections)]);
}

/** Every part of a view. */
export function partsIn({ sections }: SpecView): PartView[] {
  return sectionsWithin(sections.items).flatMap(({ parts }) => parts);
}

/** The text at a span as a reader sees it: without escapes and bold signs. */
export function plainAt(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\\|\*\*/g, '');
}
