import type { Block } from '../../markdown/block.ts';
import { type Entry, readEntries } from '../../markdown/entry.ts';
import { isHeaderRow } from '../../markdown/header-row.ts';
import { commonFields } from '../../templates/content.ts';
import type { FieldDefinition, FieldType } from '../../templates/template.ts';
import { coversSpan } from '../../text/span.ts';
import { readFields, readHeadingField } from '../read-field.ts';
import { readGroups } from '../read-groups.ts';
import { type Field, type FieldGroup, freeSections, type Section } from '../section.ts';
import type { SpecReader } from '../section-reader.ts';
import type { Slot } from './integration.ts';
import { listSlots } from './list-slots.ts';
import { tableSlots } from './table-slots.ts';

/** Types whose values are read from more than a line of text. */
export const LISTED_TYPES: ReadonlySet<FieldType> = new Set([
  'webhook-events',
  'template-variables',
  'payload',
  'realtime-events',
  'endpoints',
  'error-responses',
]);

/** What a section itself says, the sections of the template below it left aside. */
export interface SectionSlots {
  readonly slots: readonly Slot[];
  readonly groups: readonly FieldGroup[];
}

/**
 * The slots of a section, and of free text below it: those of the template's labels, those of the labels
 * that all templates share, and those whose values stand below a heading without a label.
 */
export function readSlots(section: Section, reader: SpecReader): SectionSlots {
  const isOwn = section.definition !== undefined;
  const claimed = claimedBy(section);
  const common = commonIn(section.entries, reader).filter(
    (field) =>
      !(isOwn && field.definition.type === 'provider') && !isHeaderRow(field) && !claimed(field),
  );
  const groups = isOwn ? section.groups : commonGroups(section, reader);
  const bodies = [section, ...freeSections(section)].map(({ body }) => body);
  const labelled = [
    ...[...section.fields, ...common].map((field) => withFollowing(slotOf(field), bodies)),
    ...groups.flatMap((group) => group.fields.map((field) => slotOf(field, group))),
  ];
  const headed = [
    ...[...(isOwn ? [] : [section]), ...freeSections(section)].flatMap(
      (free) => headedSlot(free, labelled, reader) ?? [],
    ),
    ...unlabelledSlots(section, labelled),
  ];
  const known = [...labelled, ...headed].filter(({ field }) => !field?.notApplicable);
  const bare = [
    ...bodies.flatMap((body) =>
      tableSlots(body, section.definition?.fields ?? [], reader.providers),
    ),
    ...[section, ...freeSections(section)].flatMap(listSlots),
  ].filter((block) => !known.some((slot) => slot !== block && holdsBlock(slot, block)));
  const slots = [...known, ...bare];
  return { slots: slots.sort((a, b) => a.start - b.start), groups };
}

/** The fields that all templates share; below one that takes any text there may be others. */
function commonIn(entries: readonly Entry[], reader: SpecReader): Field[] {
  return readFields(entries, commonFields, reader).flatMap((field) =>
    field.definition.type === 'text' ? [field, ...commonIn(field.entries, reader)] : [field],
  );
}

/** Without a template, "Event" alone says nothing: a mail has a condition or variables, too. */
function commonGroups(section: Section, reader: SpecReader): FieldGroup[] {
  return readGroups(section.entries, commonFields, reader).filter(
    ({ fields }) => fields.length > 1 && !fields.some(isHeaderRow),
  );
}

/** Whether a label of the template has claimed a line, or the list that it stands in. */
function claimedBy({ fields, groups }: Section): (field: Field) => boolean {
  const labels = [...fields, ...groups.flatMap((group) => group.fields)];
  const starts = new Set(labels.map(({ start }) => start));
  const lists = labels.filter(({ definition }) => LISTED_TYPES.has(definition.type));
  return (field) => starts.has(field.start) || lists.some((list) => coversSpan(list, field));
}

function slotOf(field: Field, group?: FieldGroup): Slot {
  const { start, end, definition, label, value, blocks, entries } = field;
  const { type } = definition;
  const caption = undefined;
  return { start, end, type, definition, label, value, blocks, entries, field, group, caption };
}

const LISTING: ReadonlySet<Block['kind']> = new Set(['list', 'table', 'code', 'json']);

/** A label without emphasis on a line of its own (`Webhook events:`), with the list or table that follows it. */
function withFollowing(slot: Slot, bodies: readonly (readonly Block[])[]): Slot {
  const isBare = slot.field?.kind === 'line' && slot.value.isBlank && slot.blocks.length === 0;
  if (!isBare || !LISTED_TYPES.has(slot.type)) return slot;
  for (const body of bodies) {
    const at = body.findIndex(({ start, end }) => start <= slot.start && slot.start < end);
    const next = body[at + 1];
    if (at < 0) continue;
    if (!next || !LISTING.has(next.kind) || slot.end < (body[at]?.end ?? 0)) return slot;
    return { ...slot, end: next.end, blocks: [next], entries: readEntries([next]) };
  }
  return slot;
}

/** A heading of free text that is a label all templates share, unless a label below it says the same. */
function headedSlot(
  section: Section,
  labelled: readonly Slot[],
  reader: SpecReader,
): Slot | undefined {
  const field = readHeadingField(section, commonFields, reader);
  if (!field || isRepeated(section, field.definition, labelled)) return undefined;
  const blocks = blocksOf(section);
  // "# Stripe webhooks" is a title, too; what stands below it must look like values.
  return blocks.some(holdsValues) ? { ...slotOf(field), blocks } : undefined;
}

function holdsValues(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.marks.some(({ kind }) => kind === 'code');
  return ['list', 'table', 'code', 'json'].includes(block.kind);
}

/** Whether a label is what a table or list stands under, or a part of it itself. */
function holdsBlock(slot: Slot, block: Slot): boolean {
  return coversSpan(slot, block) ? LISTED_TYPES.has(slot.type) : coversSpan(block, slot);
}

/** Values that stand in a section's body without a label: its endpoints, its webhook events. */
function unlabelledSlots(section: Section, labelled: readonly Slot[]): Slot[] {
  const { heading, definition } = section;
  const entities = definition?.fields.filter(({ type }) => LISTED_TYPES.has(type)) ?? [];
  const isSubSection = definition !== undefined && !definition.repeats && !definition.purpose;
  // "Error Handling" with a table and no label for it: what else should the table be.
  const meant = entities.filter(
    (field) => field.unlabelled || (isSubSection && entities.length === 1),
  );
  if (!heading || section.children.length + section.body.length === 0) return [];
  return meant.flatMap((field): Slot[] => {
    if (isRepeated(section, field, labelled)) return [];
    const { start, end, entries } = section;
    const label = heading.title;
    const value = label.slice(label.text.length);
    const { type } = field;
    const none = { field: undefined, group: undefined, caption: undefined };
    const blocks = blocksOf(section);
    return [{ start, end, type, definition: field, label, value, blocks, entries, ...none }];
  });
}

function isRepeated(section: Section, { type }: FieldDefinition, labelled: readonly Slot[]) {
  return labelled.some((slot) => slot.type === type && coversSpan(section, slot));
}

/** The blocks of a section, and of free text below it. */
function blocksOf(section: Section): Block[] {
  return [section, ...freeSections(section)].flatMap(({ body }) => [...body]);
}
