import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Span } from '../../../text/span.ts';

/** A name of an event in a text; offsets count decoded units, quotes left out. */
export interface EventName extends Span {
  readonly name: string;
}

const WORD = /^[$\p{L}_][\p{L}\p{N}_$]*(?:[.:/-][\p{L}\p{N}_$]+){0,8}$/u;
const CAPITALS = /(?<![\w`"'$-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,8}(?![\w-])/g;
const QUOTED = /["']([^"'\s]{2,60})["']/g;
/** What makes one of the words in quotes an event's: a part in it that prose does not have, or the word "event". */
const TECHNICAL = /[_:.$]|\p{Ll}\p{Lu}/u;
const SPEAKS_OF_EVENT =
  /(?:\bevents?|\bemits?|\bbroadcasts?|\bsends?|\bpublishes|\breceives?|\blistens? (?:for|to)|\bon)\s*$/i;

/** The names of events in a text, in order: code spans, technical words in quotes, words in capitals. */
export function eventNamesIn(text: DecodedText): EventName[] {
  const codes = text.marks
    .filter(({ kind }) => kind === 'code')
    .flatMap((mark): EventName[] => {
      const code = text.text.slice(mark.start, mark.end);
      const call =
        /^(?:\w+\.)?(?:emit|on|broadcast|publish|send|trigger|push)\(\s*["']([^"']{1,80})["']/.exec(
          code,
        );
      const name = call?.[1] ?? code.trim().replace(/^["']|["']$/g, '');
      const start = mark.start + code.indexOf(name);
      return WORD.test(name) ? [{ start, end: start + name.length, name }] : [];
    });
  const quoted = Array.from(text.text.matchAll(QUOTED), ({ 1: name = '', index }) => ({
    start: index + 1,
    end: index + 1 + name.length,
    name,
  })).filter(({ start, name }) => {
    const before = text.text.slice(Math.max(0, start - 40), start - 1);
    return WORD.test(name) && (TECHNICAL.test(name) || SPEAKS_OF_EVENT.test(before));
  });
  const capitals = Array.from(text.text.matchAll(CAPITALS), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    name,
  }));
  const free = [...quoted, ...capitals].filter(
    ({ start, end }) => !text.isWithin(start, end, 'code'),
  );
  return [...codes, ...free].sort((a, b) => a.start - b.start);
}

/** Whether a text has the form of an event's name: a word, or several joined by dots, colons, slashes, hyphens. */
export function isEventWord(text: string): boolean {
  return WORD.test(text);
}

/** Whether a label is the name of an event rather than words about one: `card_moved`, `card:moved`, `$connect`. */
export function isEventName(label: string): boolean {
  return WORD.test(label) && TECHNICAL.test(label);
}
