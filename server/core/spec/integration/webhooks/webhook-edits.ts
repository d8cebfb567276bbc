import type { Edit } from '../../../text/edit.ts';
import { lineEnd, lineStart } from '../../../text/line-bounds.ts';
import { removeLines } from '../../../text/remove-lines.ts';
import type { Span } from '../../../text/span.ts';
import { nameText, type Written } from '../../insert/name-text.ts';
import type { ListedEvent } from './listed-event.ts';
import type { EventName } from './webhook-entry.ts';
import { sharedPrefix } from './webhook-names.ts';

/**
 * The edit that puts another name in an event's place, as short as the document writes it; undefined where
 * others in the same place are short for it.
 */
export function replaceEvent(event: ListedEvent, name: string, written: Written): Edit | undefined {
  const { entry, prefix, literal, span } = event;
  const dependent = entry.names.some(
    (other) => other.span !== span && other.isPart && !name.startsWith(other.prefix ?? ''),
  );
  if (dependent && entry.names[0]?.span === span) return undefined;
  if (isNeededBehind(event, name)) return undefined;
  const isShort = prefix !== undefined && event.name === prefix + literal;
  if (!isShort) return { span, newText: nameText(name, event, written) };
  const before = written.source[span.start - 1] ?? '';
  if (name.startsWith(prefix)) {
    const dot = written.source[span.start] === '.' ? '.' : '';
    return { span, newText: dot + nameText(name.slice(prefix.length), event, written) };
  }
  return /[/{,]/.test(before) ? undefined : { span, newText: nameText(name, event, written) };
}

/**
 * The edit that takes an event out of its list: with its line, or from among the others of its line.
 * Undefined where it stands in a sentence or a program, or others are short for it.
 */
export function removeEvent(event: ListedEvent, { source }: Written): Edit | undefined {
  const { entry, span } = event;
  const at = entry.names.findIndex((name) => name.span === span);
  if (entry.names.length === 1) {
    if (entry.kind === 'item' || entry.kind === 'row') return removeLines(source, entry);
    const isLine = entry.kind === 'line' || (entry.kind === 'code' && !isString(source, span));
    if (!isLine) return undefined;
    return removeLines(source, {
      start: lineStart(source, entry.start) + indent(source, entry.start),
      end: lineEnd(source, entry.end),
    });
  }
  const [before, own, behind] = [at - 1, at, at + 1].map((i) => entry.names[i]);
  const isListed = entry.kind !== 'sentence' && entry.kind !== 'string';
  if (!own || !isListed || entry.names.some((name) => name.isPart)) return undefined;
  if (isNeededBehind(event, own.prefix ?? '')) return undefined;
  if (before) {
    return {
      span: { start: outerSpan(before, source).end, end: outerSpan(own, source).end },
      newText: '',
    };
  }
  if (!behind) return undefined;
  return {
    span: { start: outerSpan(own, source).start, end: outerSpan(behind, source).start },
    newText: '',
  };
}

/** Whether the name behind an event may be short for one that begins alike, and would mean another behind `name`. */
function isNeededBehind({ entry: { names }, span }: ListedEvent, name: string): boolean {
  const behind = names[names.findIndex((each) => each.span === span) + 1];
  if (behind?.prefix === undefined || behind.isPart || /[._/]/.test(behind.literal)) return false;
  return !name.startsWith(behind.prefix) || sharedPrefix(name) !== behind.prefix;
}

/** A name with the marks that make it bold, or code. */
export function outerSpan({ span }: Pick<EventName, 'span'>, source: string): Span {
  let { start, end } = span;
  while (
    /[`*_"']/.test(source[start - 1] ?? '') &&
    source[start - 1] === source[end] &&
    start > 0
  ) {
    start--;
    end++;
  }
  return { start, end };
}

function isString(source: string, { start }: Span): boolean {
  return /["']/.test(source[start - 1] ?? '');
}

function indent(source: string, offset: number): number {
  return /^[ \t>]*/.exec(source.slice(lineStart(source, offset), offset))?.[0].length ?? 0;
}
