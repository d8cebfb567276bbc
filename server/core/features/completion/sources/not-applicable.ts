import { hasNoContent } from '../../../spec/spec.ts';
import { notApplicableText } from '../../../templates/skeleton.ts';
import type { FieldType } from '../../../templates/template.ts';
import { draftOf } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
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
  const { expects, section, style, line } = place;
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
    const filter = /^n\//i.test(token.typed) ? `N/A, ${common.label}` : common.label;
    yield itemFor(token, {
      ...common,
      filter,
      detail: 'The field does not apply',
      sortKey: sortKey(8, 0),
    });
    return;
  }
  if (expects.kind !== 'blank' || section.definition?.notApplicable !== 'allowed') return;
  const [only, ...others] = section.body.filter(({ kind }) => kind !== 'comment');
  const isFree = only?.kind === 'paragraph' && others.length === 0;
  if (!isFree || only.text.text.length > 20 || !section.children.every(hasNoContent)) return;
  const token = tokenAt(place, place.offset, line.end);
  yield itemFor(token, {
    ...common,
    detail: 'The section does not apply',
    sortKey: sortKey(3, 900),
  });
}
