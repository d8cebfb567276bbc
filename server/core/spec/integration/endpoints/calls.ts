import { isMethod, unknownMethod } from '../../../http/methods.ts';
import { isBareHost } from '../../../text/bare-host.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Span } from '../../../text/span.ts';

/** A method with what it is called on, or a path alone, in a text; offsets count decoded units. */
export interface Call extends Span {
  /** As written (`GET|POST`); empty where there is none. */
  readonly methods: string;
  readonly targetStart: number;
  /** The host of a target without scheme; empty for any other. */
  readonly host: string;
}

/** A method or several, then a path or an address; or one of these alone. */
const CALL =
  /(?<![\w./-])(?:([A-Za-z]{2,10}(?:\s?[|/,]\s?[A-Z]{2,10}){0,6}) {1,4})?((?:https?:\/\/|\/(?=[\w{:<[~$%*.-]))[^\s`"'|,;（）]*)/g;
/** A method, then what may be a path without its slash, or an address without its scheme. */
const SLASHLESS =
  /(?<![\w./-])([A-Z]{2,10}(?:\s?[|/,]\s?[A-Z]{2,10}){0,6}) {1,4}([a-z0-9{<:~_][^\s`"'|,;（）]*)/g;

/** The calls in a text, in order; prose with a slash in it ("and/or", "$20 /month") is none. */
export function callsIn(text: DecodedText): Call[] {
  const calls = [...matches(text, CALL).filter((call) => isCall(text, call)), ...slashless(text)];
  const ordered = calls.sort((a, b) => a.start - b.start);
  return ordered.filter((call, i) => i === 0 || call.start >= (ordered[i - 1] as Call).end);
}

function matches(text: DecodedText, pattern: RegExp): Call[] {
  return Array.from(
    text.text.matchAll(pattern),
    ({ 0: whole, 1: methods = '', 2: target = '', index }) => {
      const targetStart = index + whole.length - target.length;
      const end = endOf(text, targetStart, targetStart + target.length);
      const isMethods = methods !== '' && methods.split(/[^A-Za-z]+/).some(isNamed);
      const start = methods === '' || isMethods ? index : targetStart;
      return { start, end, methods: isMethods ? methods : '', targetStart, host: '' };
    },
  );
}

/** Whether a word in front of a path is a method, or was meant to be one: prose is not in capitals. */
function isNamed(word: string): boolean {
  return isMethod(word) || (word === word.toUpperCase() && unknownMethod(word) !== undefined);
}

/** A target ends with the code that it stands in, and before the punctuation of a sentence. */
function endOf(text: DecodedText, start: number, end: number): number {
  const target = text.slice(start, end);
  const code = target.marks.find((mark) => mark.kind === 'code' && mark.start === 0);
  const limit = start + Math.min(end - start, code?.end ?? end - start);
  const said = text.text.slice(start, limit);
  const closed = said.includes('(') ? said : said.replace(/\)+[.:]*$/, '');
  // `/v1/...` and `/v1/*` stand for many paths.
  return start + closed.replace(/(?<![/.*])[.:!?*]+$/, '').length;
}

/** A path alone counts in code and at the beginning; a word in front of it must be a method. */
function isCall(text: DecodedText, { start, end, methods, targetStart }: Call): boolean {
  if (end - targetStart < 2) return false;
  const isCode = text.isWithin(targetStart, end, 'code');
  const isFirst = /^[^\p{L}\p{N}]*$/u.test(text.text.slice(0, Math.min(start, 200))) && start < 200;
  if (methods === '') return isCode || isFirst;
  const isShouted = methods === methods.toUpperCase();
  return isShouted || isCode || isFirst;
}

/** `POST v1/charges`, `GET api.stripe.com/v1/charges`: with a slash in it, or all that a code span says. */
function slashless(text: DecodedText): Call[] {
  return matches(text, SLASHLESS).flatMap((call) => {
    const target = text.text.slice(call.targetStart, call.end);
    const [first = ''] = target.split('/');
    if (target.includes('://') || !call.methods.split(/[^A-Z]+/).every(isMethod)) return [];
    const isPath = first.length < target.length;
    if (call.methods === '' || !(isPath || isWholeCode(text, call))) return [];
    return [{ ...call, host: isPath && isBareHost(first) ? first : '' }];
  });
}

function isWholeCode(text: DecodedText, { start, end, targetStart }: Call): boolean {
  const [mark] = text.slice(start, end).marks;
  const isAll = mark?.kind === 'code' && mark.start === 0 && mark.end === end - start;
  const isAlone = !text.isWithin(end, end + 1, 'code') && !text.isWithin(start - 1, start, 'code');
  return isAll && isAlone && /^[a-z][a-z0-9_-]{2,60}$/.test(text.text.slice(targetStart, end));
}

/** The path that a table's cell is, without a slash before it, where another column has the method. */
export function cellCall({ text }: DecodedText): Call | undefined {
  if (!/^[a-z0-9{<:~_][^\s`"'|,;()]*$/.test(text)) return undefined;
  const [first = ''] = text.split('/');
  if (first.length === text.length && !/^[a-z][a-z0-9_-]*$/.test(text)) return undefined;
  const host = isBareHost(first) ? first : '';
  return { start: 0, end: text.length, methods: '', targetStart: 0, host };
}
