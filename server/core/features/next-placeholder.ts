import { placeholdersToFill } from '../spec/placeheld.ts';
import { sectionsWithin } from '../spec/section.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/**
 * The placeholder behind what is selected, or before it, going around the document's ends; one that the
 * cursor is in counts as the next. Undefined where none is left. Spans count from the document's start.
 */
export function nextPlaceholder(
  spec: Spec,
  from: Span,
  direction: 'next' | 'previous',
): Span | undefined {
  const all = placedSections(spec)
    .flatMap(({ start, section }) =>
      sectionsWithin(section)
        .flatMap((part) => placeholdersToFill(part, spec.summary))
        .map((placeholder) => shiftSpan(placeholder, start)),
    )
    .sort((a, b) => a.start - b.start);
  return direction === 'next'
    ? (all.find(({ end }) => end > from.end) ?? all[0])
    : (all.findLast(({ start }) => start < from.start) ?? all.at(-1));
}
