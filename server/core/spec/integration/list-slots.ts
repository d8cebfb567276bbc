import type { ListBlock } from '../../markdown/block.ts';
import { readEntries } from '../../markdown/entry.ts';
import { splitLabel } from '../../markdown/label.ts';
import { commonFields } from '../../templates/content.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Section } from '../section.ts';
import type { Slot } from './integration.ts';
import { introducesOthers, namesOthers } from './webhooks/whose-events.ts';

const FEWEST_ITEMS = 2;
/** What events are called, and hardly anything else: segments, parted by dots. */
const EVENT = /^[a-z][a-z\d_]{0,60}(?:\.[a-z][a-z\d_]{0,60}){1,5}$/;
/** What happened; a list of settings or tables has no such name. */
const HAPPENED = /(?:ed|paid|sent|success|failure)$/;

/** The lists of a section that name events, each in code, with nothing but the section's heading for a label. */
export function listSlots({ heading, body }: Section): Slot[] {
  if (!heading || namesOthers(heading.title.text)) return [];
  return body.flatMap((block, i) =>
    block.kind === 'list' && namesEvents(block) && !introducesOthers(body[i - 1])
      ? [slotOf(block, heading.title)]
      : [],
  );
}

function namesEvents({ items }: ListBlock): boolean {
  if (items.length < FEWEST_ITEMS) return false;
  const names = items.map(({ text }) => {
    const label = splitLabel(text)?.label ?? text;
    const name = label.text.trim();
    return label.isWithin(0, label.text.length, 'code') && EVENT.test(name) ? name : undefined;
  });
  return names.every((name) => name !== undefined) && names.some((name) => HAPPENED.test(name));
}

function slotOf(list: ListBlock, label: DecodedText): Slot {
  const definition = commonFields.find(({ type }) => type === 'webhook-events');
  const { start, end } = list;
  const common = { definition, field: undefined, group: undefined, caption: undefined };
  const value = label.slice(label.text.length);
  const entries = readEntries([list]);
  return { start, end, type: 'webhook-events', ...common, label, value, blocks: [list], entries };
}
