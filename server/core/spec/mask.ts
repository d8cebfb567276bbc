import type { Facts } from '../catalogs/facts.ts';
import { Memo } from '../text/memo.ts';
import { hiddenIn } from './secrets.ts';
import type { Spec } from './spec.ts';

/** Takes the credentials of one document out of texts that quote it. */
export interface Mask {
  /** The text with `…` for what nobody is to see; the same text for nothing. */
  readonly hide: (text: string) => string;
  /** The same with as many characters as before, so that offsets stay; line ends do, too. */
  readonly cover: (text: string) => string;
}

/**
 * What quotes a document may cut, unescape or lower its words, or say only the path of an address. So
 * whatever has this many characters in a row in common with a credential counts as a part of it. No
 * credential that is found has fewer.
 */
const RUN = 8;

interface Known {
  readonly facts: Facts;
  readonly mask: Mask | undefined;
}

const known = new Memo<Spec, Known>();

/** What hides the document's credentials wherever its words are quoted; undefined where it has none. */
export function maskOf(spec: Spec, facts: Facts): Mask | undefined {
  let cached = known.get(spec);
  if (cached?.facts !== facts) {
    const hidden = hiddenIn(spec, facts);
    const texts = hidden.map(({ start, end }) => spec.markdown.text.slice(start, end));
    cached = { facts, mask: texts.length > 0 ? maskFor(texts) : undefined };
    known.set(spec, cached);
  }
  return cached.mask;
}

/** A copy of plain data in which each text has gone through `hide`, but for what stands under the keys to keep. */
export function hideIn<T>(value: T, { hide }: Mask, kept: ReadonlySet<string> = new Set()): T {
  const copy = (each: unknown): unknown => {
    if (typeof each === 'string') return hide(each);
    if (Array.isArray(each)) return each.map(copy);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([key, inner]) => [key, kept.has(key) ? inner : copy(inner)]),
    );
  };
  return copy(value) as T;
}

function maskFor(hidden: readonly string[]): Mask {
  const runs = new Set<string>();
  for (const letters of hidden.map(bareLetters)) {
    for (let i = 0; i + RUN <= letters.length; i++) runs.add(letters.slice(i, i + RUN));
  }
  const replace = (text: string, replacement: (found: string) => string): string => {
    if (!holdsAny(bareLetters(text), runs)) return text;
    const parts: string[] = [];
    let kept = 0;
    for (const { start, end } of stretches(text, runs)) {
      parts.push(text.slice(kept, start), replacement(text.slice(start, end)));
      kept = end;
    }
    return parts.join('') + text.slice(kept);
  };
  return {
    hide: (text) => replace(text, () => '…'),
    cover: (text) => replace(text, (found) => found.replace(/[^\r\n]/g, '•')),
  };
}

function* stretches(text: string, runs: ReadonlySet<string>) {
  const { letters, at } = bare(text);
  let open: { start: number; last: number } | undefined;
  for (let i = 0; i + RUN <= letters.length; i++) {
    if (!runs.has(letters.slice(i, i + RUN))) continue;
    if (open && i > open.last + 1) {
      yield { start: at[open.start] as number, end: (at[open.last] as number) + 1 };
      open = undefined;
    }
    open ??= { start: i, last: i };
    open.last = i + RUN - 1;
  }
  if (open) yield { start: at[open.start] as number, end: (at[open.last] as number) + 1 };
}

function holdsAny(letters: string, runs: ReadonlySet<string>): boolean {
  for (let i = 0; i + RUN <= letters.length; i++)
    if (runs.has(letters.slice(i, i + RUN))) return true;
  return false;
}

/** Quick, for most texts have nothing to hide. */
function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[\s\\]+/g, '');
}

/** A text without letter case, blanks and escapes, and where each of its units stands in the whole. */
function bare(text: string): { letters: string; at: readonly number[] } {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string;
    if (/[\s\\]/.test(unit)) continue;
    const lower = unit.toLowerCase();
    letters += lower.length === 1 ? lower : unit;
    at.push(i);
  }
  return { letters, at };
}
