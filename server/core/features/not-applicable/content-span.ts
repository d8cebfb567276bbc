import type { Block } from '../../markdown/block.ts';
import type { Section } from '../../spec/section.ts';
import type { Span } from '../../text/span.ts';

/**
 * All that a section says below its heading, sub-sections included, from directly behind the heading; spans
 * as the section's. What closes it without being part of it is left out: a line across the page, the
 * targets of links, the document's footer. `source` is the text from where the section's spans count.
 */
export function contentSpan(section: Section, source: string): Span {
  const start = section.heading?.span.end ?? section.bodySpan.start;
  const body = lastBody(section);
  const isLast = source.slice(section.end).trim() === '';
  let { end } = section;
  for (const [i, block] of [...body.entries()].reverse()) {
    const isFooter = isLast && block.kind === 'paragraph' && body[i - 1]?.kind === 'rule';
    if (block.kind !== 'rule' && block.kind !== 'definition' && !isFooter) break;
    end = block.start;
  }
  return { start, end: Math.max(start, start + source.slice(start, end).trimEnd().length) };
}

/** The blocks of the innermost section with which it ends. */
function lastBody(section: Section): readonly Block[] {
  const last = section.children.at(-1);
  return last ? lastBody(last) : section.body;
}
