import { sectionSkeleton } from '../../templates/skeleton.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { Edit } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { isAbsent } from '../lacking.ts';
import type { Spec, SpecSummary } from '../spec.ts';
import type { Written } from './name-text.ts';
import { type Place, placeIn, presentSections } from './section-place.ts';

/** An outermost section of the template that a document does not have. */
export interface AbsentSection {
  readonly definition: SectionDefinition;
  readonly place: Place;
  /** True where the overview says that it does not apply, and may say so: nothing is missing then. */
  readonly isRuledOut: boolean;
}

/** The outermost sections that the template asks for and a document does not have, in the template's order. */
export function absentFromSpec(spec: Spec): AbsentSection[] {
  const present = presentSections(spec);
  const sections = present.map(({ section }) => section);
  return spec.template.sections
    .filter((definition) => isAbsent(definition, sections))
    .map((definition) => ({
      definition,
      place: placeIn(spec, definition, present),
      isRuledOut: isRuledOut(definition, spec.summary),
    }));
}

/** The edit that writes the skeleton of a section into its place; both count from where the source begins. */
export function insertSection(
  definition: SectionDefinition,
  { offset, level }: Pick<Place, 'offset' | 'level'>,
  { source, style }: Written,
): Edit {
  const text = sectionSkeleton(definition, style, level ?? style.sectionLevel);
  return insertBlock(source, offset, text, style.newline);
}

function isRuledOut({ id, notApplicable }: SectionDefinition, summary: SpecSummary): boolean {
  if (!summary.markedInOverview.has(id)) return false;
  return (
    notApplicable !== 'never' && (notApplicable !== 'without-providers' || !summary.usesProviders)
  );
}
