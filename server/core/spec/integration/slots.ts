import type { Block } from '../../markdown/block.ts';
import { type Entry, readEntries } from '../../markdown/entry.ts';
import { isHeaderRow } from '../../markdown/header-row.ts';
import { commonFields } from '../../templates/content.ts';
import type { FieldDefinition, FieldType } from '../../templates/template.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { coversSpan } from '../../text/span.ts';
import { FOLLOWED, followingValues, LISTED_TYPES, LISTING } from '../following.ts';
import { readFields, readHeadingField } from '../read-field.ts';
import { readGroups } from '../read-groups.ts';
import { type Field, type FieldGroup, freeSections, type Section } from '../section.ts';
import type { SpecReader } from '../section-reader.ts';
import type { Slot } from './integration.ts';
import { listSlots } from './list-slots.ts';
import { tableSlots } from './table-slots.ts';

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
  const groups = isOwn ? section.groups : commonGroups(section, reader);
  const claimed = claimedBy({ fields: section.fields, groups });
  const common = commonIn(section.entries, reader).filter(
    (field) =>
      !(isOwn && field.definition.type === 'provider') && !isHeaderRow(field) && !claimed(field),
  );
  const fields = [...section.fields, ...common];
  // "Client to server" is no client.
  const listed = common.filter(({ definition }) => FOLLOWED.has(definition.type));
  const telling = [...section.fields, ...listed];
  const parts = freeSections(section);
  const bodies = [section, ...parts].map(({ body }) => body);
  const labelled = [
    ...fields.map((field) => {
      const headed = field.kind === 'heading' && parts.find(({ start }) => start === field.start);
      const slot = slotOf(field);
      return headed ? withParts(slot, headed) : withFollowing(slot, bodies, telling);
    }),
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

const HOLDS_OTHERS: ReadonlySet<FieldType> = new Set(['text', 'email-triggers']);

/** The fields that all templates share; below one that takes any text, and in a list of mails, there may be others. */
function commonIn(entries: readonly Entry[], reader: SpecReader): Field[] {
  return readFields(entries, commonFields, reader).flatMap((field) =>
    HOLDS_OTHERS.has(field.definition.type) ? [field, ...commonIn(field.entries, reader)] : [field],
  );
}

/** Without a template, "Event" alone says nothing: a mail has a condition or variables, too. */
function commonGroups(section: Section, reader: SpecReader): FieldGroup[] {
  return readGroups(section.entries, commonFields, reader).filter(
    ({ fields }) => fields.length > 1 && !fields.some(isHeaderRow),
  );
}

/** Whether a label of the template has claimed a line, or the list that it stands in. */
function claimedBy({
  fields,
  groups,
}: Pick<Section, 'fields' | 'groups'>): (field: Field) => boolean {
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

/** With the list or table that follows a label with nothing behind it (`Webhook events:`), captions between them or not. */
function withFollowing(
  slot: Slot,
  bodies: readonly (readonly Block[])[],
  fields: readonly Field[],
) {
  const { field } = slot;
  const isBare = slot.value.isBlank && slot.blocks.length === 0;
  if (!field || !isBare) return slot;
  for (const body of bodies) {
    const blocks = followingValues(field, body, fields);
    const end = blocks.at(-1)?.end;
    if (end !== undefined) return { ...slot, end, blocks, entries: readEntries(blocks) };
  }
  return slot;
}

/** With the lists below headings that part a heading's values (`#### Refunds`); one that is a name has text of its own. */
function withParts(slot: Slot, section: Section): Slot {
  if (!LISTED_TYPES.has(slot.type)) return slot;
  const isName = ({ text, marks }: DecodedText) =>
    marks.some(({ kind }) => kind === 'code') || /[\p{L}\p{N}][._/:][\p{L}\p{N}]/u.test(text);
  const more = freeSections(section)
    .filter(({ heading }) => heading && !isName(heading.title))
    .flatMap(({ body }) => body.filter(({ kind }) => LISTING.has(kind)));
  const blocks = [...slot.blocks, ...more];
  return more.length > 0 ? { ...slot, blocks, entries: readEntries(blocks) } : slot;
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
  return LISTING.has(block.kind);
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
