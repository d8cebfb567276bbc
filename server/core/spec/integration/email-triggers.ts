import type { DecodedText } from '../../text/decoded-text.ts';
import { coversSpan } from '../../text/span.ts';
import { type Integration, slotsOf } from './integration.ts';

/** An occasion on which a mail is sent. */
export interface EmailTrigger {
  /** The event as the document names it; its span is where. */
  readonly event: DecodedText;
}

const known = new WeakMap<Integration, readonly EmailTrigger[]>();

/**
 * The e-mail triggers of an integration, in order: the groups with an event each, or, where a list has
 * none, its elements by their labels. Those without a name are left out.
 */
export function emailTriggersOf(integration: Integration): readonly EmailTrigger[] {
  let triggers = known.get(integration);
  if (!triggers) {
    triggers = [...read(integration)]
      .filter(({ event }) => !event.isBlank)
      .sort((a, b) => a.event.span.start - b.event.span.start);
    known.set(integration, triggers);
  }
  return triggers;
}

function* read(integration: Integration): Generator<EmailTrigger> {
  const groups = integration.groups.filter(({ list }) => list.type === 'email-triggers');
  for (const { list, fields } of groups) {
    const opening = fields.find(({ definition }) => definition === list.fields[0]);
    if (opening && !opening.notApplicable) yield { event: opening.value };
  }
  for (const slot of slotsOf(integration, 'email-triggers')) {
    if (groups.some((group) => coversSpan(slot, group))) continue;
    for (const { row, labelled, text } of slot.entries) {
      const isHeader = row !== undefined && row.cells === row.header;
      if (!isHeader) yield { event: labelled?.label ?? text };
    }
  }
}
