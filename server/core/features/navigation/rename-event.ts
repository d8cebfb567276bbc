import { nameText, type Written } from '../../spec/insert/name-text.ts';
import type { EventName } from '../../spec/integration/webhooks/webhook-entry.ts';
import { fullName, sharedPrefix } from '../../spec/integration/webhooks/webhook-names.ts';
import type { Edit } from '../../text/edit.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { Named, WrittenEvent } from './named.ts';
import type { NamedThing } from './thing.ts';

export interface RenameContext extends Written {
  /** The full name of the event that stands at an offset; undefined for none. */
  readonly eventAt: (offset: number) => string | undefined;
}

/**
 * The edits that give an event another name. Where it is written short for one like that before it
 * (`a.created / updated`), it stays short if it still begins alike, and is written out if not; so are those
 * that are short for one like it.
 */
export function renameEvent({ places }: NamedThing, name: string, context: RenameContext): Edit[] {
  const edits = places.flatMap((place) =>
    place.event ? renamePlace(place, place.event, name, context) : [plain(place, name, context)],
  );
  return [...new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end}`, edit])).values()];
}

function renamePlace(
  place: Named,
  event: WrittenEvent,
  name: string,
  written: RenameContext,
): Edit[] {
  const { prefix, literal } = event.written;
  const isShort = prefix !== undefined && place.name === prefix + literal;
  if (!isShort) return [plain(place, name, written), ...writtenOut(place, event, name, written)];
  const isBraced = isInBraces(event);
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const dot = written.source[place.start] === '.' ? '.' : '';
  if (rest !== '' && (isBraced || dot !== '' || !/[._/]/.test(rest)))
    return [plain(place, dot + rest, written)];
  return isBraced
    ? [withoutBraces(place, event, name, written)]
    : [inFull(place, name, written), ...writtenOut(place, event, name, written)];
}

function plain({ start, end, isCode }: Named, text: string, written: Written): Edit {
  const span = { start, end };
  return { span, newText: nameText(text, { span, isCode }, written) };
}

/** A name in full where a part of one stood; a slash before it would make one name of the two. */
function inFull(
  { start, end, isCode }: Span & { readonly isCode: boolean },
  name: string,
  written: Written,
): Edit {
  const span = { start, end };
  const text = nameText(name, { span, isCode }, written);
  return written.source[start - 1] === '/'
    ? { span: { start: start - 1, end }, newText: `, ${text}` }
    : { span, newText: text };
}

/** The names behind a renamed one that are short for one like it, in full, where it no longer begins as they do. */
function writtenOut(
  place: Named,
  event: WrittenEvent,
  name: string,
  context: RenameContext,
): Edit[] {
  const old = sharedPrefix(place.name);
  if (old === undefined || old === sharedPrefix(name)) return [];
  const origin = place.start - event.written.span.start;
  const behind = event.among.filter(({ start }) => start > event.written.start);
  const first = behind.findIndex((other) => !isShortFor(other, old, event, origin, context));
  return behind.slice(0, first < 0 ? undefined : first).map((other) => {
    const span = shiftSpan(other.span, origin);
    return inFull({ ...span, isCode: other.isCode }, old + other.literal, context);
  });
}

/** Whether a name leaves out what those before it begin with. */
function isShortFor(
  other: EventName,
  prefix: string,
  event: WrittenEvent,
  origin: number,
  { eventAt }: RenameContext,
): boolean {
  if (other.prefix !== prefix || isInBraces({ ...event, written: other })) return false;
  const name = eventAt(other.span.start + origin);
  return name === undefined ? other.isPart : name === prefix + other.literal;
}

/** Whether a name is a part of `customer.{created,deleted}`. */
function isInBraces({ written, text }: WrittenEvent): boolean {
  if (!written.isPart) return false;
  const before = text.text.slice(0, written.start);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}

/** All names of such a group in full, one of them renamed. */
function withoutBraces(place: Named, event: WrittenEvent, name: string, written: Written): Edit {
  const { text, written: own, among } = event;
  const open = text.text.lastIndexOf('{', own.start);
  const start = open - (own.prefix?.length ?? 0);
  const end = text.text.indexOf('}', own.end) + 1;
  const names = among
    .filter((each) => each.start > open && each.end < end)
    .map((each) => (each.start === own.start ? name : fullName(each)));
  const span = shiftSpan(text.sourceSpan(start, end), place.start - own.span.start);
  const { isCode } = place;
  return {
    span,
    newText: names.map((each) => nameText(each, { span, isCode }, written)).join(', '),
  };
}
