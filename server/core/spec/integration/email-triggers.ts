import type { DecodedText } from '../../text/decoded-text.ts';
import { coversSpan } from '../../text/span.ts';
import type { Field, FieldGroup } from '../section.ts';
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
  let before: FieldGroup | undefined;
  for (const group of groups) {
    const opening = openingOf(group);
    const isNew = opening && !opening.notApplicable && !(before && continues(group, before));
    before = group;
    if (isNew) yield { event: opening.value };
  }
  for (const slot of slotsOf(integration, 'email-triggers')) {
    if (groups.some((group) => coversSpan(slot, group))) continue;
    for (const { row, labelled, text } of slot.entries) {
      const isHeader = row !== undefined && row.cells === row.header;
      if (!isHeader) yield { event: labelled?.label ?? text };
    }
  }
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
