import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { statusKind } from './statuses.ts';

/** A number, a class (`5xx`) or a range (`500-599`) that stands where a status does; offsets count the text's units. */
export interface WrittenStatus extends Span {
  /** As written, without what stands around it. */
  readonly text: string;
  /** The first and the last code that it speaks of; the same for a single one. */
  readonly from: number;
  readonly to: number;
  /** How many digits its first code has; a class counts as three. */
  readonly digits: number;
}

/** Statuses at the start of a text: "HTTP 401/403 Unauthorized". */
export interface StatusHead {
  readonly codes: readonly WrittenStatus[];
  /** Whether the text calls them HTTP's, or an error's, or only writes them. */
  readonly called: 'http' | 'error' | undefined;
  /** Where what follows them begins. */
  readonly end: number;
}

const LEAD =
  /^[^\p{L}\p{N}\n]{0,8}(?:(?<http>https?(?:\/\d(?:\.\d)?)?|status)|(?<error>error|code|response|fehler|erreur|erro|ошибка|код|エラー|错误|오류)(?=[\s:#]))?[\s:#-]{0,4}(?:(?:status|code|error|response)[\s:#-]{1,4}){0,2}/iu;
const CODE = /(?:(\d)[xX]{2}|(\d{2})[xX]|(\d{1,6}))(?![\p{L}\p{N}_])/uy;
const RANGE = /\s{0,3}(?:-|–|—|\.\.\.?|to|bis|a|до)\s{0,3}(?=\d)/uy;
const NEXT =
  /\s{0,3}(?:\/|,|;|&|\||\+|\b(?:and|or|und|oder|y|o|e|ou|et)\b)\s{0,3}(?:HTTP\s{1,3})?(?=\d)/iuy;
/** What makes a number a count. */
const UNIT =
  /^\s{0,2}(?:[+%]|(?:ms|s|secs?|seconds?|mins?|minutes?|hours?|days?|req|reqs|requests?|calls?|retries|attempts?|times|tries|users?|messages?|mails?|emails?|events?|per|[km]b|bytes|x)\b|\/\s?(?:s|sec|second|min|minute|h|hour|day|m)\b|[-–]\s?(?:second|minute|hour|day)|[.,:]\d)/i;

/** The statuses with which a text begins; undefined where it begins otherwise, or with a count. */
export function statusHead(text: string): StatusHead | undefined {
  const lead = LEAD.exec(text);
  if (!lead) return undefined;
  const called = lead.groups?.http ? 'http' : lead.groups?.error ? 'error' : undefined;
  const codes: WrittenStatus[] = [];
  let at = lead[0].length;
  while (codes.length < 20) {
    const code = readCode(text, at);
    if (!code || UNIT.test(text.slice(code.end, code.end + 20))) break;
    codes.push(code);
    at = code.end;
    const gap = matchAt(NEXT, text, at);
    if (gap === undefined) break;
    at += gap.length;
  }
  const end = codes.at(-1)?.end;
  return end === undefined ? undefined : { codes, called, end };
}

function readCode(text: string, at: number): WrittenStatus | undefined {
  const first = readOne(text, at);
  if (!first) return undefined;
  const gap = matchAt(RANGE, text, first.end);
  const last = gap === undefined ? undefined : readOne(text, first.end + gap.length);
  if (last?.digits !== 3) return first;
  const { start, from, digits } = first;
  return { start, end: last.end, text: text.slice(at, last.end), from, to: last.to, digits };
}

function readOne(text: string, at: number): WrittenStatus | undefined {
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  if (!match) return undefined;
  const [whole, hundreds, tens, number] = match;
  const known = hundreds ?? tens ?? number ?? '';
  const open = hundreds ? 100 : tens ? 10 : 1;
  const from = Number(known) * open;
  const digits = open === 1 ? known.length : 3;
  return { start: at, end: at + whole.length, text: whole, from, to: from + open - 1, digits };
}

/** Whether a class, a range or a code lies where HTTP has statuses. */
export function isStatus({ from, to, digits }: WrittenStatus): boolean {
  if (digits !== 3) return false;
  if (from !== to) return from >= 100 && to <= 599 && from < to;
  return statusKind(from) !== 'none';
}

/** Whether a code is registered, or known from some server; classes and ranges are. */
export function isKnownStatus(code: WrittenStatus): boolean {
  return isStatus(code) && (code.from !== code.to || statusKind(code.from) !== 'unknown');
}

/** Whether a number of four digits is an error status with one digit too many: `4000`, `5003`. */
export function hasDigitTooMany({ from, digits }: WrittenStatus): boolean {
  const text = String(from);
  if (digits !== 4 || !/^[45]/.test(text)) return false;
  return [0, 1, 2, 3].some((i) => {
    const code = Number(text.slice(0, i) + text.slice(i + 1));
    return code >= 400 && statusKind(code) === 'registered';
  });
}
