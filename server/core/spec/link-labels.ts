import { Memo } from '../text/memo.ts';
import { type Section, sectionsWithin } from './section.ts';
import type { SpecSummary } from './spec.ts';
import { textsOf } from './texts.ts';

/** As long as the longest label that anything asks for. */
const LABEL = /\[([^[\]]{1,300})\]/g;

const known = new Memo<Section, readonly string[]>();

/**
 * The labels in brackets in an outermost section's texts that are links anywhere in the document, as one
 * string: all that the section's findings can know of the link definitions. Empty for none.
 */
export function linksIn(outermost: Section, { linkLabels }: SpecSummary): string {
  if (linkLabels.size === 0) return '';
  let labels = known.get(outermost);
  if (!labels) {
    labels = [...new Set(sectionsWithin(outermost).flatMap(labelsOf))];
    known.set(outermost, labels);
  }
  return labels.filter((label) => linkLabels.has(label)).join(']');
}

/** In the form in which definitions are compared. */
export function linkLabel(text: string): string {
  return text.trim().toLowerCase();
}

function labelsOf(section: Section): string[] {
  return [...textsOf(section)].flatMap(({ text }) =>
    Array.from(text.matchAll(LABEL), ([, label = '']) => linkLabel(label)),
  );
}
