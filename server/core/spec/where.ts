import type { Span } from '../text/span.ts';
import { shiftSpan } from '../text/span.ts';
import type { Section } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

/** Where findings about a section as a whole stand: its heading's text; an empty span at its start where it has none. */
export function headingSpan(section: Section): Span {
  return section.heading?.text.span ?? { start: section.start, end: section.start };
}

/**
 * Where findings about the whole document stand: its title, else the heading with which it begins, else
 * its first line that says anything, else its front matter. Empty for an empty document only.
 */
export function titleSpan(spec: Spec): Span {
  const { text, frontMatter } = spec.markdown;
  const behind = frontMatter?.span.end ?? 0;
  const first = text.slice(behind).search(/\S/);
  if (first < 0) return frontMatter ? firstLine(text, frontMatter.content) : { start: 0, end: 0 };
  const placed = placedSections(spec).find(({ section }) => section.heading);
  const isTitle = placed?.section === spec.preamble.section;
  if (placed && (isTitle || placed.start === behind + first)) {
    return shiftSpan(headingSpan(placed.section), placed.start);
  }
  return firstLine(text, { start: behind + first, end: text.length });
}

function firstLine(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end).search(/[\r\n]|$/);
  return { start, end: start + line };
}
