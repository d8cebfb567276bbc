import { isHeaderRow } from '../../../markdown/header-row.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import { coversSpan } from '../../../text/span.ts';
import { SpanSet } from '../../../text/span-set.ts';
import { type Field, type FieldGroup, sectionsWithin } from '../../section.ts';
import { findField } from '../../titles.ts';
import { type Integration, type Slot, slotsOf } from '../integration.ts';

/** An occasion on which a mail is sent. */
export interface EmailTrigger {
  /** The event as the document names it; its span is where. */
  readonly event: DecodedText;
}

const known = new Memo<Integration, readonly EmailTrigger[]>();

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
  // "Event | Condition" under a label for webhook events is about no mail.
  const webhooks = new SpanSet(slotsOf(integration, 'webhook-events').filter(({ field }) => field));
  const groups = integration.groups.filter(
    (group) => group.list.type === 'email-triggers' && !webhooks.cover(group),
  );
  let before: FieldGroup | undefined;
  for (const group of groups) {
    const opening = openingOf(group);
    const isNew = opening && !opening.notApplicable && !(before && continues(group, before));
    before = group;
    if (isNew) yield { event: opening.value };
  }
  for (const slot of slotsOf(integration, 'email-triggers')) {
    if (groups.some((group) => coversSpan(slot, group))) continue;
    const headed = headedTriggers(slot, integration);
    if (headed.length > 0) {
      yield* headed;
      continue;
    }
    const parts = slot.definition?.fields ?? [];
    for (const entry of slot.entries) {
      const { labelled, text } = entry;
      const isPart = labelled && findField(parts, labelled.label.text) !== undefined;
      if (!isHeaderRow(entry) && !isPart) yield { event: labelled?.label ?? text };
    }
  }
}

/** The headings below a heading for triggers (`#### Event: Welcome`), where what a mail has stands below them. */
function headedTriggers(slot: Slot, { section }: Integration): EmailTrigger[] {
  const parts = slot.definition?.fields ?? [];
  if (slot.field?.kind !== 'heading' || parts.length === 0) return [];
  return sectionsWithin(section).flatMap(({ heading, start, entries }) => {
    if (!heading || start <= slot.start || start >= slot.end) return [];
    const isMail = entries.some(
      ({ labelled }) => labelled && findField(parts, labelled.label.text) !== undefined,
    );
    const { title } = heading;
    // The whole of a heading may be bold, so that its label is not set apart by that.
    const label = /^([^:]{1,40}):\s*/.exec(title.text);
    const isLabel = label?.[1] !== undefined && findField(parts, label[1]) === parts[0];
    return isMail ? [{ event: isLabel ? title.slice(label[0].length) : title }] : [];
  });
}

function openingOf({ list, fields }: FieldGroup): Field | undefined {
  return fields.find(({ definition }) => definition === list.fields[0]);
}

/** Whether a table's row adds a variable to the mail of the row before it: nothing but that differs. */
function continues(group: FieldGroup, before: FieldGroup): boolean {
  const own = openingOf(group);
  if (own?.kind !== 'row' || own.value.text !== openingOf(before)?.value.text) return false;
  const hasVariable = group.fields.some(
    ({ definition, value }) => definition.type === 'template-variables' && !/[,;]/.test(value.text),
  );
  return hasVariable && group.fields.every((field) => isVariableOrSame(field, before));
}

function isVariableOrSame({ definition, value }: Field, { fields }: FieldGroup): boolean {
  if (definition.type === 'template-variables' || value.isBlank) return true;
  return fields.some((other) => other.definition === definition && other.value.text === value.text);
}
