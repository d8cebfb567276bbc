import { sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { coversSpan, shiftSpan } from '../../text/span.ts';

/**
 * The edits of a renaming, with those that keep links within the document (`[Cards](#stripe)`) pointing at the
 * headings that it changes. A heading of the same words as another keeps its links as they are.
 */
export function withHeadingLinks(edits: readonly Edit[], spec: Spec): Edit[] {
  const anchors = changedAnchors(edits, spec);
  if (anchors.size === 0) return [...edits];
  const links = placedSections(spec).flatMap(({ start, section }) =>
    sectionsWithin(section).flatMap((part) =>
      [...textsOf(part)].flatMap(({ marks }) =>
        marks.flatMap(({ target }): Edit[] => {
          const anchor = target?.text.startsWith('#') && anchors.get(target.text.slice(1));
          return target && anchor
            ? [{ span: shiftSpan(target, start), newText: `#${anchor}` }]
            : [];
        }),
      ),
    ),
  );
  return [...edits, ...links];
}

/** The anchors of the headings that edits change, and what they are then. */
function changedAnchors(edits: readonly Edit[], spec: Spec): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const seen = new Set<string>();
  const { text } = spec.markdown;
  for (const { start, section } of placedSections(spec)) {
    for (const { heading } of sectionsWithin(section)) {
      if (!heading) continue;
      const anchor = anchorOf(heading.text.text);
      const place = shiftSpan(heading.text.innerSpan, start);
      const own = edits
        .filter(({ span }) => coversSpan(place, span))
        .map(({ span, newText }) => ({ span: shiftSpan(span, -place.start), newText }));
      const isFirst = !seen.has(anchor);
      seen.add(anchor);
      if (own.length === 0 || !isFirst) continue;
      const words = applyEdits(text.slice(place.start, place.end), own);
      changed.set(anchor, anchorOf(words));
    }
  }
  return changed;
}

/** What a link to a heading ends with, as renderers of Markdown make it: its words in lower case, joined by hyphens. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
