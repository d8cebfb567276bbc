import type { Block, TableBlock } from '../../../markdown/block.ts';
import { isBrokenRow } from '../../../markdown/broken-row.ts';
import { splitLabel } from '../../../markdown/label.ts';
import { comparable } from '../../../text/comparable.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { eachOnce } from '../../../text/each-once.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import type { Integration, Slot } from '../integration.ts';
import {
  arrowIn,
  directionOfLabel,
  isOccasion,
  isSending,
  isSendingWord,
  senderOf,
} from './realtime-directions.ts';
import type { Direction, RealtimeEvent } from './realtime-event.ts';
import { type EventName, eventNamesIn, isEventName } from './realtime-names.ts';

const DIRECTION_COLUMN =
  /\b(?:direction|flow|from|emitted by|sender|source|direccion|richtung|arah)\b/;
const EVENT_COLUMN = /\b(?:events?|names?|messages?|topics?|evento|ereignis|nama)\b/;

const known = new Memo<Integration, readonly RealtimeEvent[]>();

/** The events of an integration's real-time connection, in order. What is only described, without a name, is none. */
export function realtimeEventsOf(integration: Integration): readonly RealtimeEvent[] {
  let events = known.get(integration);
  if (!events) {
    events = eventSlotsOf(integration).flatMap(({ label, value, blocks, caption }) => {
      const direction = headed(label) ?? (caption && headed(caption));
      const own = value.isBlank ? [] : eventsInText(value, value.span, direction);
      return [...own, ...eventsInBlocks(blocks, direction)];
    });
    // One table may be read under its label and by its columns.
    events = eachOnce(events);
    known.set(integration, events);
  }
  return events;
}

/** A list of "Events" in a section about a connection is of its events, unless it speaks of webhooks. */
function eventSlotsOf(integration: Integration): Slot[] {
  return integration.slots.filter(
    ({ type, label }) =>
      type === 'realtime-events' ||
      (type === 'webhook-events' &&
        integration.purpose === 'realtime' &&
        !/web-?\s?hook|ウェブフック|웹훅|вебхук/i.test(label.text)),
  );
}

function eventsInBlocks(
  blocks: readonly Block[],
  direction: Direction | undefined,
): RealtimeEvent[] {
  let current = direction;
  return blocks.flatMap((block): RealtimeEvent[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => {
          const { start, end } = item;
          const own = eventsInText(item.text, { start, end }, current);
          const below =
            own.length > 0 ? [] : eventsInBlocks(item.blocks, headed(item.text) ?? current);
          return [...own, ...below];
        });
      case 'paragraph':
        // A line above a list says which way its events go.
        current = headed(block.text) ?? current;
        return block.text.lines().flatMap(({ line }) => {
          const text = line.trim();
          return splitLabel(text) ? eventsInText(text, text.span, current) : [];
        });
      case 'table':
        return eventsInTable(block, current);
      case 'quote':
        return eventsInBlocks(block.blocks, current);
      default:
        return [];
    }
  });
}

/** The direction that a line above says, or whose events it says they are: a client sends its own to the server. */
function headed(text: DecodedText): Direction | undefined {
  const label = splitLabel(text)?.label.text ?? text.text;
  return arrowIn(text.text) ?? directionOfLabel(label) ?? senderOf(label);
}

/** A list element or a line: a name with what it is for, or a direction with a sentence that has the name. */
function eventsInText(
  text: DecodedText,
  whole: Span,
  outer: Direction | undefined,
): RealtimeEvent[] {
  const labelled = splitLabel(text);
  const label = labelled?.label.text ?? '';
  const direction = directionOfLabel(label);
  const drawn = direction ?? arrowIn(text.text) ?? outer;
  if (labelled && !direction && isEventName(label) && labelled.set !== 'code') {
    const name = { start: 0, end: label.length, name: label };
    return [placed(labelled.label, name, { direction: drawn, isSent: false, whole, shared: 1 })];
  }
  const names = leading(text, direction && labelled ? labelled.value : text);
  return names.map((name) => {
    const before = text.text.slice(0, name.start);
    const isTold = isSendingWord(direction) && !isOccasion(before);
    const isSent = isTold || isSending(before) || isCall(text, name);
    return placed(text, name, { direction: drawn, isSent, whole, shared: names.length });
  });
}

/** The first name of a text, and those that only a comma or an "and" parts from it. */
function leading(text: DecodedText, from: DecodedText): EventName[] {
  const offset = from === text ? 0 : text.text.lastIndexOf(from.text);
  const names = eventNamesIn(text).filter(({ start }) => start >= offset);
  const end = names.findIndex((name, i) => {
    const before = names[i - 1];
    return (
      before && !/^(?:[\s,/&|`"']|\band\b|\bor\b)*$/.test(text.text.slice(before.end, name.start))
    );
  });
  return end < 0 ? names : names.slice(0, end);
}

function isCall(text: DecodedText, { start }: EventName): boolean {
  return /(?:emit|broadcast|publish|send|trigger|push)\(\s*["']$/.test(
    text.text.slice(Math.max(0, start - 40), start),
  );
}

function eventsInTable(
  { header, rows }: TableBlock,
  outer: Direction | undefined,
): RealtimeEvent[] {
  const titles = header.cells.map((cell) => comparable(cell.text));
  const column = Math.max(
    0,
    titles.findIndex((title) => EVENT_COLUMN.test(title)),
  );
  const way = titles.findIndex((title, i) => i !== column && DIRECTION_COLUMN.test(title));
  return rows.flatMap(({ start, end, cells }) => {
    const cell = cells[column];
    if (!cell || cell.isBlank || isBrokenRow({ header: header.cells, cells })) return [];
    const said = cells[way]?.text ?? '';
    const direction = directionOfLabel(said) ?? arrowIn(said) ?? arrowIn(cell.text) ?? outer;
    const bare = isEventName(cell.text)
      ? [{ start: 0, end: cell.text.length, name: cell.text }]
      : [];
    const named = eventNamesIn(cell);
    const names = named.length > 0 ? named : bare;
    const isSent = isSendingWord(directionOfLabel(said));
    const place = { direction, isSent, whole: { start, end }, shared: names.length };
    return names.map((name) => placed(cell, name, place));
  });
}

function placed(
  text: DecodedText,
  { start, end, name }: EventName,
  {
    direction,
    isSent,
    whole,
    shared,
  }: Pick<RealtimeEvent, 'direction' | 'isSent' | 'whole' | 'shared'>,
): RealtimeEvent {
  const span = text.sourceSpan(start, end);
  return { start: span.start, end: span.end, name, direction, isSent, whole, shared };
}
