import type { Span } from '../text/span.ts';
import { shiftSpan } from '../text/span.ts';
import type { Section } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

/** Where findings about a section as a whole stand: its heading's text; an empty span at its start where it has none. */
export function headingSpan(section: Section): Span {
  return section.heading?.text.span ?? { start: section.start, end: section.start };
}

/** Where findings about the whole document stand: its title, else its first line that says anything. */
export function titleSpan(spec: Spec): Span {
  const first = placedSections(spec).find(({ section }) => section.heading);
  const isTitle = first?.section === spec.preamble.section;
  if (first && isTitle) return shiftSpan(headingSpan(first.section), first.start);
  const { text } = spec.markdown;
  const start =
    Math.max(0, text.slice(spec.markdown.frontMatter?.span.end ?? 0).search(/\S/)) +
    (spec.markdown.frontMatter?.span.end ?? 0);
  const end = /[\r\n]|$/.exec(text.slice(start))?.index ?? 0;
  return { start, end: start + end };
}
