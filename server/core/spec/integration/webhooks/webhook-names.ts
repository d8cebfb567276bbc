import type { DecodedText } from '../../../text/decoded-text.ts';
import { matchAt } from '../../../text/match-at.ts';

/** A name as it stands in a text; `start` and `end` count the text's units. */
export interface WrittenName {
  /** As written, without the dot in front of an abbreviation. */
  readonly literal: string;
  /** Where it is, or may be, short for one like the name before it: that one's beginning. */
  readonly prefix: string | undefined;
  /** True where it cannot stand for itself: `.updated`, `created/updated`, `{created,updated}`. */
  readonly isPart: boolean;
  readonly start: number;
  readonly end: number;
}

/** Names at the beginning of a text, and what is said of them. */
export interface NameList {
  readonly names: readonly WrittenName[];
  /** Blank where nothing follows. */
  readonly action: DecodedText;
}

const WORD = '[\\p{L}\\p{Nd}_*]+(?:-[\\p{L}\\p{Nd}_*]+)*';
const TOKEN = new RegExp(`\\.?${WORD}(?:[./]${WORD})*(?:\\.?\\{[^{}\\n]{1,200}\\})?`, 'uy');
const TOKENS = new RegExp(TOKEN.source, 'gu');
/** What a name has outside of code; hardly any text of prose has it. */
const JOINED = /[\p{L}\p{N}](?:_|[./][\p{L}\p{N}_*]|\.?\{)/u;
/** A check box, an emoji, a quotation mark. */
const LEAD = /^\s*(?:\[[ xX]?\]\s*)?[^\p{L}\p{N}.*{[(/\n]*/u;
const JOIN =
  /["'”’]?\s*[,;/&+|]\s*(?:(?:and|or)\s+)?["'“‘]?|["'”’]?\s+(?:and|or|y|und|oder|et|ou|e|dan|atau)\s+["'“‘]?/y;
/** The mark of a footnote. */
const NOTED = /\[\^[^\]\s]{1,20}\]|[¹²³⁰⁴-⁹†‡]{1,3}/y;
const END = /["'”’]?(?:[ \t]*(?:$|\n|[:：]|[–—→]|->|=>|-(?=\s|$)|=(?=\s)|\.\s*$)|[ \t]+(?=\())\s*/y;
const MOST_NAMES = 200;

/** The names that a text begins with, where it holds nothing else or a separator follows; else undefined. */
export function readNameList(text: DecodedText): NameList | undefined {
  const names: WrittenName[] = [];
  let at = LEAD.exec(text.text)?.[0].length ?? 0;
  while (names.length < MOST_NAMES) {
    const token = matchAt(TOKEN, text.text, at);
    if (!token) return undefined;
    for (const name of splitToken(token, at, names.at(-1))) names.push(name);
    at += token.length;
    at += matchAt(NOTED, text.text, at)?.length ?? 0;
    const end = matchAt(END, text.text, at);
    if (end !== undefined) return { names, action: text.slice(at + end.length).trim() };
    const join = matchAt(JOIN, text.text, at);
    if (join === undefined) return undefined;
    at += join.length;
    if (text.text.slice(at).trim() === '') return { names, action: text.slice(at).trim() };
  }
  return undefined;
}

/** Every name in running text that is written like an event's: with dots, underlines or slashes, or in code. */
export function namesInSentence(text: DecodedText): WrittenName[] {
  if (!JOINED.test(text.text) && !text.marks.some(({ kind }) => kind === 'code')) return [];
  const names: WrittenName[] = [];
  let behind = 0;
  for (const match of text.text.matchAll(TOKENS)) {
    const { index, 0: token } = match;
    const isCode = text.isWithin(index, index + token.length, 'code');
    const before = text.text[index - 1] ?? ' ';
    const isOfUrl = /[/@\\$#=:]/.test(before) || text.isWithin(index, index + 1, 'url');
    if (isOfUrl || (!isCode && !/[\p{L}\p{N}][._/{]/u.test(token))) continue;
    // `customer.subscription.created` / `updated`
    const between = text.text.slice(behind, index);
    const follows = /^\s*(?:[,/&]|and|or)\s*(?:and|or)?\s*$/.test(between);
    const previous = follows ? names.at(-1) : undefined;
    for (const name of splitToken(token, index, previous)) names.push(name);
    behind = index + token.length;
  }
  return names;
}

/** Between what is said of one event and the next event on the line: `a (on), b (off)`, `a: on; b: off`. */
const NEXT = /(?:[,;]\s+(?:and\s+)?|\)\s+and\s+)["'“‘]?$/;
const SAID = /^["'”’]?(?:\s*(?:[–—→]|->|=>)|:?\s+\(|:\s|\s+-\s)/;

/** The names in what is said of an event with which another element of the list begins on the same line. */
export function namesOfNext(action: DecodedText): WrittenName[] {
  return namesInSentence(action).filter(
    ({ start, end }) =>
      NEXT.test(action.text.slice(Math.max(0, start - 12), start)) &&
      SAID.test(action.text.slice(end, end + 6)),
  );
}

/** The name in full, where it is short for one; else as it is written. */
export function fullName({ prefix, literal, isPart }: WrittenName): string {
  return isPart && prefix !== undefined ? prefix + literal : literal;
}

/** What a token lists: itself, or with slashes and braces several names. */
function splitToken(token: string, at: number, previous: WrittenName | undefined): WrittenName[] {
  const brace = token.indexOf('{');
  if (brace >= 0) return splitBraces(token, brace, at);
  const slash = token.indexOf('/');
  const head = slash < 0 ? token : token.slice(0, slash);
  // Shopify's `draft_orders/create` is one name.
  const isSeries = slash > 0 && /[\p{L}\p{N}]\.|_\p{Ll}+ed$/u.test(head);
  if (!isSeries) return [nameAt(token, at, previous, token.startsWith('.'))];
  const names: WrittenName[] = [nameAt(head, at, previous, head.startsWith('.'))];
  let start = slash + 1;
  for (const part of token.slice(start).split('/')) {
    names.push(nameAt(part, at + start, names[0], !part.includes('.')));
    start += part.length + 1;
  }
  return names;
}

function splitBraces(token: string, brace: number, at: number): WrittenName[] {
  const prefix = token.slice(0, brace);
  let start = brace + 1;
  return token
    .slice(start, -1)
    .split(',')
    .flatMap((part): WrittenName[] => {
      const literal = part.trim();
      const from = at + start + part.indexOf(literal);
      start += part.length + 1;
      if (literal === '') return [];
      return [{ literal, prefix, isPart: true, start: from, end: from + literal.length }];
    });
}

/** A name, and what may be missing of it: it begins like the one before it, up to the last dot. */
function nameAt(
  token: string,
  at: number,
  previous: WrittenName | undefined,
  isPart: boolean,
): WrittenName {
  const literal = token.replace(/^\./, '');
  const range = { start: at, end: at + token.length };
  const mayBePart = token.startsWith('.') || !/[./]/.test(literal);
  const prefix = previous && mayBePart ? prefixOf(previous) : undefined;
  return { literal, prefix, isPart: isPart && prefix !== undefined, ...range };
}

/** What a name begins with that those behind it may leave out: up to its last dot, else its last underline. */
function prefixOf(name: WrittenName): string | undefined {
  // `a.b.created` / `updated` / `deleted`: the third is short for the same as the second.
  if (name.prefix !== undefined && !/[._/]/.test(name.literal)) return name.prefix;
  return sharedPrefix(fullName(name));
}

/** What names behind this one may leave out of it; undefined for nothing. */
export function sharedPrefix(full: string): string | undefined {
  const cut = full.includes('.') ? full.lastIndexOf('.') : full.lastIndexOf('_');
  return cut > 0 ? full.slice(0, cut + 1) : undefined;
}
