import { INSERTION_GROUPS, type InsertionGroup } from '../../insertions/insertion.ts';
import { insertionsOnLine } from '../../insertions/insertions-on-line.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import { isItemLead } from '../line-around.ts';
import type { Place } from '../place.ts';
import { tokenAt } from '../token.ts';

/** The beginning of every snippet's prefix. */
const PREFIX = /^spec(?:-[\w-]*)?$/i;

/** On a blank line the labels, headings and names of other sources are there already. */
const UNASKED: ReadonlySet<InsertionGroup> = new Set([
  'triggers',
  'payloads',
  'errors',
  'fallbacks',
]);

/**
 * What belongs just on the cursor's line, in one piece: on a blank line an element, a payload, a row; where
 * somebody writes a snippet's prefix (`spec-`), all that is missing there. It stands before the snippets, which
 * know nothing of the document.
 */
export function* insertions(place: Place): Generator<Completion> {
  const { expects, facts, lead, line, spec } = place;
  const isAsked = expects.kind === 'label' && PREFIX.test(expects.typed) && !isItemLead(lead);
  if (!isAsked && expects.kind !== 'blank') return;
  const token = tokenAt(place, line.start, line.end);
  for (const { insertion, draft } of insertionsOnLine(spec, facts, line.start)) {
    const { group, title, description, prefix } = insertion;
    if (!isAsked && !UNASKED.has(group)) continue;
    yield itemFor(token, {
      label: title,
      kind: 'snippet',
      detail: prefix,
      documentation: description,
      text: draft,
      filter: `${lead}${prefix}`,
      sortKey: sortKey(isAsked ? 0 : 5, INSERTION_GROUPS.indexOf(group)),
    });
  }
}
