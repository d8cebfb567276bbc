import { coversSpan } from '../../../text/span.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import { isSilent } from '../../spec.ts';
import type { Slot } from '../integration.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
import { isTelling } from './webhook-events.ts';
import { readNameList } from './webhook-names.ts';

/** The events that headings below a label or heading for events name: `#### invoice.paid`. Empty for any other slot. */
export function headedEntries(slot: Slot, section: Section): EventEntry[] {
  return headingsBelow(slot, section).flatMap(({ heading, body }): EventEntry[] => {
    if (!heading) return [];
    const { title, span } = heading;
    const read = readNameList(title);
    if (!read) return [];
    const names = read.names.map((name) => eventName(name, title));
    const hasAction = !read.action.isBlank || body.some((block) => !isSilent(block));
    const common = { kind: 'sentence', list: -1, action: undefined, hasAction } as const;
    return [{ ...common, ...span, names, text: title }];
  });
}

/** Below a heading all; behind a label with nothing behind it those that follow it and hold a name. */
function headingsBelow({ field, value, blocks, ...slot }: Slot, section: Section): Section[] {
  const within = sectionsWithin(section);
  if (field?.kind === 'heading') {
    return within.filter(({ start }) => start > slot.start && start < slot.end);
  }
  if (!field || !value.isBlank || blocks.length > 0) return [];
  const holder = within.find(({ body }) => {
    const last = body.at(-1);
    return last && coversSpan(last, slot) && slot.end >= last.end;
  });
  const below = holder?.children ?? [];
  const end = below.findIndex(({ heading, definition }) => {
    const names = (heading && !definition && readNameList(heading.title)?.names) || [];
    return !names.some((name) => heading && isTelling(eventName(name, heading.title)));
  });
  return below.slice(0, end < 0 ? undefined : end);
}
