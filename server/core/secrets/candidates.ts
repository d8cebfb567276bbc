import { lineStart } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a text in which a credential may stand, without the escapes that Markdown and JSON put there. */
export interface Candidate {
  readonly text: string;
  /** Where each unit of `text` stands in the source; the last one is the end. */
  readonly offsets: readonly number[];
  /** What looks like credentials, in the source; for a private key all of it. */
  readonly tokens: readonly Span[];
}

/** As exports spell it: with a backslash, or without. */
const U = '\\\\?_';
const D = '\\\\?-';
const P = '\\\\?\\.';

/**
 * By what credentials of known formats can be told from any other text. It only has to be cheap, and to let
 * ordinary documents pass: what it finds is judged by the detectors, which are not loaded before.
 */
const HOOK = new RegExp(
  [
    `[sr]k${U}live${U}\\w{10}`,
    `whsec${U}[A-Za-z0-9+/]{16}`,
    `SG${P}[\\w\\\\-]{20}`,
    `(?<![A-Za-z0-9])re${U}[A-Za-z0-9]{8}${U}\\w{16}`,
    `(?:AKIA|ASIA)[A-Z0-9]{16}`,
    `[Ss](?:ecret|ECRET)(?:${U})?[Aa](?:ccess|CCESS)(?:${U})?[Kk](?:ey|EY)`,
    `x(?:ox[abopr]|app)${D}[\\w\\\\-]{10}`,
    `hooks${P}slack${P}com/services/T`,
    `gh[opurs]${U}\\w{30}`,
    `github${U}pat${U}\\w{16}`,
    `glpat${D}[\\w\\\\-]{16}`,
    `npm${U}\\w{30}`,
    `sk${D}[\\w\\\\-]{30}`,
    `shp(?:pa|ca|at|ss)${U}\\w{30}`,
    `BEGIN [A-Z ]{0,12}PRIVATE KEY`,
    `://[^\\s/:@]{0,100}:[^\\s/@]{4,200}@`,
    `pdl${U}live${U}apikey${U}\\w{20}`,
    `xnd${U}production${U}\\w{20}`,
    `Mid${D}server${D}[\\w\\\\-]{16}`,
    `FLWSECK${D}[0-9a-f]{16}`,
    `xkeysib${D}[0-9a-f]{32}`,
    `sq0[ac][ts]p${D}[\\w\\\\-]{20}`,
    `sb${U}secret${U}[\\w\\\\-]{20}`,
    `access${U}token\\\\?\\$production\\\\?\\$`,
    `AAAA[\\w\\\\-]{7,9}:APA91b`,
    `(?<![A-Za-z0-9])live${U}[A-Za-z0-9]{30}`,
    `eyJ[\\w\\\\-]{10,200}${P}eyJ`,
    `key${D}[0-9a-f]{32}`,
  ].join('|'),
  'g',
);

/** Of a long line only so much before and behind is looked at, in UTF-16 units; and so much of a private key. */
const BEFORE = 200;
const BEHIND = 2_000;
const LONGEST_KEY = 12_000;
const LONGEST_TOKEN = 2_000;

/** The stretches of a text that the detectors should look at; empty for nearly every text. Linear in its length. */
export function candidatesIn(source: string): Candidate[] {
  const found: Candidate[] = [];
  let done = 0;
  for (let hook = nextHook(source, 0); hook; hook = nextHook(source, done)) {
    const isKey = source.startsWith('BEGIN', hook.start);
    const around = isKey ? keyAround(source, hook.start) : lineAround(source, hook);
    const start = Math.max(done, around.start);
    const tokens = isKey ? [around] : tokensFrom(hook, source, around.end);
    done = Math.max(around.end, tokens.at(-1)?.end ?? 0);
    found.push({ ...unescaped(source, start, done), tokens });
  }
  return found;
}

function nextHook(source: string, from: number): Span | undefined {
  HOOK.lastIndex = from;
  const match = HOOK.exec(source);
  return match ? { start: match.index, end: HOOK.lastIndex } : undefined;
}

function tokensFrom(first: Span, source: string, limit: number): Span[] {
  const tokens: Span[] = [];
  let hook: Span | undefined = first;
  while (hook && hook.start < limit) {
    const rest = source.slice(hook.end, hook.end + LONGEST_TOKEN).search(/[\s"'`<>|,;()[\]{}]/);
    const end = hook.end + (rest < 0 ? Math.min(LONGEST_TOKEN, source.length - hook.end) : rest);
    tokens.push({ start: hook.start, end });
    hook = nextHook(source, end);
  }
  return tokens;
}

function lineAround(source: string, { start: index, end }: Span): Span {
  const start = Math.max(lineStart(source, index), index - BEFORE);
  const rest = source.slice(end, end + BEHIND);
  const newline = rest.search(/[\r\n]/);
  return { start, end: end + (newline < 0 ? rest.length : newline) };
}

/** A private key from its first dash to its last, over lines and the blank ones that exports put between them. */
function keyAround(source: string, index: number): Span {
  const dashes = /[-\\]{5,10}$/.exec(source.slice(Math.max(0, index - 10), index))?.[0].length ?? 0;
  const start = index - dashes;
  const key = source.slice(start, start + LONGEST_KEY);
  const close = /END [A-Z ]{0,20}KEY(?: BLOCK)?[-\\]{5,10}/.exec(key);
  return { start, end: start + (close ? close.index + close[0].length : key.length) };
}

/** A backslash before a character that Markdown knows is an escape; before a letter (`\n` in JSON) it is none. */
function unescaped(source: string, start: number, end: number): Omit<Candidate, 'tokens'> {
  const offsets: number[] = [];
  let text = '';
  for (let at = start; at < end; at++) {
    const unit = source[at] as string;
    if (unit === '\\' && at + 1 < end && /[!-/:-@[-`{-~]/.test(source[at + 1] as string)) continue;
    text += unit;
    offsets.push(at);
  }
  offsets.push(end);
  return { text, offsets };
}
