import type { Template } from '../templates/template.ts';
import { Memo } from '../text/memo.ts';
import { type Span, spansOverlap } from '../text/span.ts';
import { linkLabel } from './link-labels.ts';
import { type Placeholder, placeholdersIn } from './placeholder.ts';
import { type Section, sectionsWithin } from './section.ts';
import { isNotApplicable, type SpecSummary } from './spec.ts';

const known = new Memo<Section, readonly Placeholder[]>();

/** Whether text that is still to be filled in stands in a stretch of a section or of those below it. */
export function isPlaceheld(span: Span, section: Section, { template }: SpecSummary): boolean {
  const placeholders = placeholdersWithin(section, template);
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placeholders[middle] as Placeholder).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = placeholders[low];
  return next !== undefined && spansOverlap(next, span);
}

/** The placeholders of a section and of those below it, in order. */
export function placeholdersWithin(section: Section, template: Template): readonly Placeholder[] {
  let placeholders = known.get(section);
  if (!placeholders) {
    placeholders = sectionsWithin(section).flatMap((part) => placeholdersIn(part, template));
    known.set(section, placeholders);
  }
  return placeholders;
}

/** The placeholders of a section's own texts that are to be filled in: shortcut links (`[docs]`) are none. */
export function openPlaceholders(
  section: Section,
  { template, linkLabels }: SpecSummary,
): readonly Placeholder[] {
  const placeholders = placeholdersIn(section, template);
  if (linkLabels.size === 0) return placeholders;
  return placeholders.filter(({ text }) => !linkLabels.has(labelOf(text)));
}

function labelOf(text: string): string {
  return linkLabel(/^\[(.*)\]$/.exec(text)?.[1] ?? '');
}

/** Those of a section that are to be filled in: what is left where it does not apply is to go as a whole. */
export function placeholdersToFill(section: Section, summary: SpecSummary): readonly Placeholder[] {
  const isLeft =
    section.definition !== undefined &&
    section.notApplicable?.leftover !== undefined &&
    isNotApplicable(section, summary);
  return isLeft ? [] : openPlaceholders(section, summary);
}
