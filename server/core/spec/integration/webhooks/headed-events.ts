import { type Section, sectionsWithin } from '../../section.ts';
import { isSilent } from '../../spec.ts';
import type { Slot } from '../integration.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
import { readNameList } from './webhook-names.ts';

/** The events that headings below a heading for events name: `#### invoice.paid`. Empty for any other slot. */
export function headedEntries(slot: Slot, section: Section): EventEntry[] {
  if (slot.field?.kind !== 'heading') return [];
  return sectionsWithin(section).flatMap(({ heading, start, body }): EventEntry[] => {
    if (!heading || start <= slot.start || start >= slot.end) return [];
    const { title, span } = heading;
    const read = readNameList(title);
    if (!read) return [];
    const names = read.names.map((name) => eventName(name, title));
    const hasAction = !read.action.isBlank || body.some((block) => !isSilent(block));
    const common = { kind: 'sentence', list: -1, action: undefined, hasAction } as const;
    return [{ ...common, ...span, names, text: title }];
  });
}
