import type { Span } from './span.ts';

/** An address with a scheme, taken apart; spans count the units of the text that it was found in. */
export interface Url extends Span {
  /** Without `://`, in lower case. */
  readonly scheme: string;
  /** Without user and port, in lower case; empty where there is none. */
  readonly host: string;
  /** From its slash to before a query or a fragment; empty where there is none. */
  readonly path: string;
  /** With the question mark; empty for none. */
  readonly query: string;
  readonly text: string;
}

/** Places to fill in (`<host>`, `${HOST}`) are parts of an address; blanks, quotes and other brackets end it. */
const ADDRESS = /([a-z][a-z0-9+.-]{0,20}):\/\/(?:<[\w .-]{1,60}>|[^\s<>"'`|（）])*/gi;

/** The addresses in a text, in order, without the punctuation behind them. Takes time in proportion to the text. */
export function urlsIn(text: string): Url[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => {
    const whole = withoutPunctuation(found);
    return readUrl(whole, index);
  });
}

/** The parts of an address that begins at `start`. */
function readUrl(text: string, start: number): Url {
  const colon = text.indexOf('://');
  const rest = text.slice(colon + 3);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  const path = /^[^?#]*/.exec(rest.slice(authority.length))?.[0] ?? '';
  const query = /^\?[^#]*/.exec(rest.slice(authority.length + path.length))?.[0] ?? '';
  return {
    start,
    end: start + text.length,
    scheme: text.slice(0, colon).toLowerCase(),
    host: hostOf(authority),
    path,
    query,
    text,
  };
}

function hostOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const bracketed = /^\[[0-9a-f:.]+\]/.exec(host)?.[0];
  return bracketed ?? host.replace(/:(?:\d*|\{\w*\}?|\$\w*)$/, '');
}

/** A closing bracket belongs to an address only if it opens in it. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const isPunctuation = '.,;:!?*。、，'.includes(last);
    const opening = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : '';
    const isLoose = opening !== '' && isUnopened(text.slice(0, end), opening, last);
    if (!isPunctuation && !isLoose) break;
    end--;
  }
  return text.slice(0, end);
}

function isUnopened(text: string, opening: string, closing: string): boolean {
  let open = 0;
  for (const unit of text) {
    if (unit === opening) open++;
    else if (unit === closing) open--;
  }
  return open < 0;
}

/** Whether something in an address is still to be filled in: `{id}`, `${HOST}`, `<host>`, `[projectname]`, `%s`. */
export function hasParameter(text: string): boolean {
  return /[{}<>[\]$*…]|%[a-z]\b|\.\.\.|x{4,}/i.test(text.replace(/^\[[0-9a-f:.]+\]$/i, ''));
}

const PRIVATE_V4 =
  /^(?:127\.|10\.|0\.0\.0\.0$|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const PRIVATE_V6 = /^\[(?:::1|::|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;
/** RFC 6761 and 6762, RFC 8375, and what clusters call their own. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|test|localdomain)$/;

/** Whether a host is reached without leaving one's own machine or network; a name of one label is. */
export function isPrivateHost(host: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return PRIVATE_V4.test(`${host}`);
  if (host.startsWith('[')) return PRIVATE_V6.test(host);
  return !host.includes('.') || PRIVATE_NAME.test(host);
}

/** Whether a host is a domain or lies below it. */
export function isWithinDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a text of parts between separators fits a pattern, in which `*` stands for one part or for some of it. */
export function fitsPattern(text: string, pattern: string, separator: '.' | '/'): boolean {
  const parts = text.split(separator);
  const patterns = pattern.split(separator);
  return parts.length === patterns.length && parts.every((part, i) => fitsPart(part, patterns[i]));
}

function fitsPart(part: string, pattern = ''): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return part === pattern;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return part.length > head.length + tail.length && part.startsWith(head) && part.endsWith(tail);
}
