import type { Span } from '../text/span.ts';
import { shiftSpan } from '../text/span.ts';
import type { Heading } from './heading.ts';
import { type Section, sectionsWithin } from './section.ts';
import type { Spec } from './spec.ts';

/** Where findings about a section as a whole stand: its heading's text; an empty span at its start where it has none. */
export function headingSpan(section: Section): Span {
  return section.heading?.text.span ?? { start: section.start, end: section.start };
}

/** What messages call a section: the template's title, or its own where the template leaves that to the document. */
export function sectionName({ definition, heading }: Section): string {
  const own = definition?.repeats ? heading?.title.text : undefined;
  return own ?? definition?.title ?? '';
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
  const title = titleHeading(spec);
  if (title) return shiftSpan(title.text.span, spec.preamble.start);
  const [opening] = spec.sections;
  if (opening?.section.heading && opening.start === behind + first) {
    return shiftSpan(headingSpan(opening.section), opening.start);
  }
  return firstLine(text, { start: behind + first, end: text.length });
}

/**
 * The heading that is the document's title, also below a comment or a badge; its spans count from the
 * preamble's start. Undefined where no heading stands before the first section.
 */
export function titleHeading({ preamble }: Spec): Heading | undefined {
  return sectionsWithin(preamble.section).find(({ heading }) => heading)?.heading;
}

function firstLine(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end).search(/[\r\n]|$/);
  return { start, end: start + line };
}
