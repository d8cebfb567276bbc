import { LISTED_TYPES } from '../../../spec/following.ts';
import { prefixed } from '../../../spec/insert/line-lead.ts';
import type { Field, FieldGroup } from '../../../spec/section.ts';
import { guidanceOf } from '../../../templates/guidance.ts';
import { fieldSkeleton, labelText, lineSkeleton } from '../../../templates/skeleton.ts';
import type { FieldDefinition, FieldType } from '../../../templates/template.ts';
import { draftOf } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import { isItemLead } from '../line-around.ts';
import { fitAt, type Place } from '../place.ts';
import type { SlotAt } from '../slot-at.ts';
import { tokenAt } from '../token.ts';

/** Below these labels stand values, and no labels of the template. */
const LISTING: ReadonlySet<FieldType> = new Set([...LISTED_TYPES, 'references', 'provider']);
/** There is something to pick as soon as such a label stands there. */
const PICKED: ReadonlySet<FieldType> = new Set([
  'provider',
  'flow',
  'choice',
  'date',
  'url',
  'duration',
]);

/** The labels that the section, or the element of its list, lacks: where a list element or a line begins. */
export function* fieldLabels(place: Place): Generator<Completion> {
  const { expects, lead, line } = place;
  if (expects.kind !== 'label' && expects.kind !== 'blank') return;
  const typed = expects.kind === 'label' ? expects.typed : '';
  const slot = expects.kind === 'label' ? expects.slot : undefined;
  const isItem = isItemLead(lead);
  const missing = missingLabels(place, slot);
  const word = typed.replace(/^(?:\*\*|__)/, '').toLowerCase();
  const isMarked = isItem || word !== typed.toLowerCase();
  const fitting =
    isMarked || typed === ''
      ? missing
      : missing.filter(({ label }) => label.toLowerCase().startsWith(word));
  const tail = /^[\p{L}\p{N} /&'()-]*(?:\*\*[:：]|[:：]\*\*|\*\*|__|[:：])?[ \t]*/u.exec(
    line.after,
  );
  const token = tokenAt(place, line.start + lead.length, place.offset + (tail?.[0].length ?? 0));
  const isWhole = token.end >= line.end;
  const fit = fitAt(place);
  for (const [i, definition] of fitting.entries()) {
    const isAsked = definition.applicability !== 'optional';
    const text = isWhole
      ? wholeText(fit.field(definition), place)
      : `${labelText(definition.label, place.style)} `;
    yield itemFor(
      token,
      {
        label: definition.label,
        kind: 'field',
        detail: isAsked ? 'Missing here' : 'Optional',
        documentation: guidanceOf(definition),
        text: draftOf(text),
        filter: `${/^(?:\*\*|__)?/.exec(typed)?.[0] ?? ''}${definition.label}`,
        sortKey: sortKey(isAsked ? 0 : 3, i),
        ...(i === 0 && isAsked && { preselect: true as const }),
        ...(isWhole && PICKED.has(definition.type) && { asksAgain: true as const }),
      },
      place.style.newline,
    );
  }
}

function missingLabels(place: Place, slot: SlotAt | undefined): readonly FieldDefinition[] {
  const { section, spec } = place;
  if (slot?.type === 'email-triggers' && !slot.group)
    return slot.definition?.fields.slice(0, 1) ?? [];
  if (slot?.group) return absentIn(slot.group);
  // Below a heading alone there may be labels, too.
  if (slot && LISTING.has(slot.type) && slot.slot?.field) return [];
  const isTop = section === spec.preamble.section;
  const definitions = section.definition?.fields ?? (isTop ? spec.template.metadata : []);
  return absent(definitions, section.fields);
}

function absentIn({ list, fields }: FieldGroup): readonly FieldDefinition[] {
  return absent(list.fields, fields);
}

function absent(
  definitions: readonly FieldDefinition[],
  fields: readonly Field[],
): FieldDefinition[] {
  const there = new Set(fields.map(({ definition }) => definition));
  return definitions.filter((each) => !each.unlabelled && !there.has(each));
}

/** The label with its value, as the other fields of the section are written. */
function wholeText(definition: FieldDefinition, { lead, style, section, spec }: Place): string {
  const prefix = lead.replace(/[^>\s]/g, ' ');
  if (isItemLead(lead)) {
    const marker = /(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/.exec(lead)?.[0] ?? '';
    const outer = prefix.slice(0, prefix.length - marker.length);
    const text = fieldSkeleton(definition, style, marker);
    const [first = '', ...others] = text.slice(marker.length).split('\n');
    return [first, ...others.map((line) => prefixed(line, outer))].join('\n');
  }
  const areLines =
    section.fields.length > 0
      ? section.fields[0]?.kind === 'line'
      : section === spec.preamble.section;
  const text = areLines ? lineSkeleton(definition, style) : fieldSkeleton(definition, style);
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.map((line) => prefixed(line, prefix))].join('\n');
}
