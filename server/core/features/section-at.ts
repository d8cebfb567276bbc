import { type Section, sectionsWithin } from '../spec/section.ts';
import { type PlacedSection, placedSections, type Spec } from '../spec/spec.ts';

/** A section that the template knows; `start` is where the outermost section around it begins. */
export interface KnownSection extends PlacedSection {
  readonly section: Section & Required<Pick<Section, 'definition' | 'heading'>>;
}

/** The innermost section of the template around an offset; undefined outside of all. */
export function sectionAt(spec: Spec, offset: number): KnownSection | undefined {
  const outermost = placedSections(spec).findLast(({ start }) => start <= offset);
  if (!outermost) return undefined;
  const { start, section } = outermost;
  const around = sectionsWithin(section).filter(
    (part) =>
      part.start + start <= offset &&
      // A section ends where the next one begins; at the document's end the last one is meant.
      (offset < part.end + start || part.end + start === spec.markdown.text.length),
  );
  const innermost = around.findLast(isKnown);
  return innermost && { start, section: innermost };
}

function isKnown(section: Section): section is KnownSection['section'] {
  return section.definition !== undefined && section.heading !== undefined;
}
