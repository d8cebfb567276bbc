import { hasNoContent } from '../../../spec/spec.ts';
import { notApplicableText } from '../../../templates/skeleton.ts';
import type { FieldType } from '../../../templates/template.ts';
import { draftOf } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import { isItemLead } from '../line-around.ts';
import type { Place } from '../place.ts';
import { tokenAt, valueStart, wholeAround } from '../token.ts';

/** How people begin to say so. */
const PHRASES = ['not applicable', 'n/a'];

/** A list says of itself that it does not apply only with its label. */
const LISTS: ReadonlySet<FieldType> = new Set([
  'email-triggers',
  'fallback-table',
  'date',
  'choice',
]);

/** "Not Applicable — [reason]", for a field's value, and for a section that says nothing yet, where the template allows it. */
export function* notApplicable(place: Place): Generator<Completion> {
  const { expects, section, style, line, lead } = place;
  const common = {
    label: 'Not Applicable — [reason]',
    kind: 'snippet' as const,
    text: draftOf(notApplicableText(style)),
  };
  if (expects.kind === 'value') {
    const { slot } = expects;
    const { definition } = slot;
    const isAllowed = definition?.notApplicable === 'allowed' && !definition.unlabelled;
    if (slot.stands === 'below' || !isAllowed || LISTS.has(slot.type)) return;
    const from = valueStart(place, slot);
    const token = wholeAround(place, from);
    const isBegun =
      token.isPlaceholder || PHRASES.some((phrase) => phrase.startsWith(token.typed.toLowerCase()));
    if (token.start !== from || !isBegun) return;
    yield itemFor(token, {
      ...common,
      filter: filterFor(token.typed, common.label),
      detail: 'The field does not apply',
      sortKey: sortKey(8, 0),
    });
    return;
  }
  const from = line.start + lead.length;
  const typed = line.before.slice(lead.length).toLowerCase();
  // A few letters on a line of their own may become a label, or this.
  const isLine = expects.kind === 'blank' || (expects.kind === 'label' && !isItemLead(lead));
  const isBegun = expects.kind === 'blank' || PHRASES.some((phrase) => phrase.startsWith(typed));
  if (!isLine || !isBegun || section.definition?.notApplicable !== 'allowed') return;
  const [only, ...others] = section.body.filter(({ kind }) => kind !== 'comment');
  const isFree = only?.kind === 'paragraph' && others.length === 0;
  if (!isFree || only.text.text.length > 20 || !section.children.every(hasNoContent)) return;
  const token = tokenAt(place, expects.kind === 'blank' ? place.offset : from, line.end);
  yield itemFor(token, {
    ...common,
    filter: filterFor(typed, common.label),
    detail: 'The section does not apply',
    sortKey: sortKey(3, 900),
  });
}

/** The label, behind "N/A" for whoever begins so. */
function filterFor(typed: string, label: string): string {
  return /^n\//i.test(typed) ? `N/A, ${label}` : label;
}
