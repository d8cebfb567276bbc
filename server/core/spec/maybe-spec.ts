import { findFrontMatter, frontMatterValue } from '../markdown/front-matter.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import { lettersApart } from '../text/letters-apart.ts';
import signatures from './signatures.json';

/** A line longer than this is neither a title nor begins with its label further on. */
const LONGEST = 300;
/** As in the reader: so many headings or labels that only one template has must stand beside its title. */
const ENOUGH_HITS = 2;
/** As in the reader: a title this long may have two letters wrong. */
const LONG_TITLE = 12;

const HEADING = /^ {0,3}(?:#|[*_]{1,3}\S)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const SEPARATOR = /[:|–—→=]|->|\s\\?-\s/;
const NUMBER = /^(?:step |phase |section |part )?\d[\d ]*/;

/** Lines whose words are the same in comparable form, but for upper case. */
const PLAIN = /^[\x20-%(-~]*$/;
/** One of these words, the longest of its title, stands in each such line that has a title. */
const TITLE_WORD = new RegExp(titleWords().join('|'), 'i');

/**
 * Whether a text may be read with a built-in template: cheap, and true for each text of which the reader
 * says so. It decides whether the server is started, so it brings neither the templates nor the parser along.
 */
export function maybeSpec(text: string): boolean {
  const front = findFrontMatter(text);
  const declared = front && frontMatterValue(text, front, 'integration-spec');
  if (declared) return !/^(?:false|no|off)$/i.test(declared);
  const lines = text.split(/\r\n|\n|\r/);
  const candidates = signatures.filter(({ titles }) => hasTitle(lines, titles));
  return candidates.some(({ names }) => hasNames(lines, names));
}

function hasTitle(lines: readonly string[], titles: readonly string[]): boolean {
  return lines.some((line, i) => {
    if (!HEADING.test(line) && !UNDERLINE.test(lines[i + 1] ?? '')) return false;
    if (PLAIN.test(line) && !TITLE_WORD.test(line)) return false;
    const words = ` ${comparable(decode(line))} `;
    return titles.some((title) => words.includes(` ${title} `));
  });
}

function titleWords(): string[] {
  const words = signatures
    .flatMap(({ titles }) => titles)
    .filter((title) => PLAIN.test(title))
    .map((title) => title.split(' ').sort((a, b) => b.length - a.length)[0] ?? '');
  return [...new Set(words)];
}

function hasNames(lines: readonly string[], names: readonly (readonly string[])[]): boolean {
  const hits = new Set<number>();
  const all = new Map(names.flatMap((forms, i) => forms.map((form) => [form, i] as const)));
  for (const line of lines) {
    const hit = hitOf(line, all);
    if (hit !== undefined) hits.add(hit);
    if (hits.size >= ENOUGH_HITS) return true;
  }
  return false;
}

function hitOf(line: string, names: ReadonlyMap<string, number>): number | undefined {
  if (line.length < 4) return undefined;
  const clean = decode(line.slice(0, LONGEST));
  const parts = clean.split(SEPARATOR).filter((part) => /[\p{L}\p{N}]/u.test(part));
  for (const part of [clean, ...parts.slice(0, 3)]) {
    for (const form of formsOf(part)) {
      const hit = names.get(form);
      if (hit !== undefined) return hit;
    }
  }
  return HEADING.test(line) ? misspelt(comparable(clean).replace(NUMBER, ''), names) : undefined;
}

/** The forms of a line's text: whole, without its number, without the provider's name before or behind it. */
function formsOf(text: string): string[] {
  return comparableForms(text).flatMap((form) => {
    const bare = form.replace(NUMBER, '');
    return [form, bare, bare.replace(/^\S+ /, ''), bare.replace(/ \S+$/, '')];
  });
}

function misspelt(form: string, names: ReadonlyMap<string, number>): number | undefined {
  if (form.length < LONG_TITLE - 2 || form.length > LONGEST / 3) return undefined;
  for (const [name, hit] of names) {
    if (Math.abs(name.length - form.length) <= 2 && lettersApart(form, name) <= 2) return hit;
  }
  return undefined;
}

/** Escapes that matter to the comparison: entities. Backslashes and marks are no letters. */
function decode(line: string): string {
  return line.includes('&')
    ? line
        .replace(/&amp;/gi, '&')
        .replace(/&#(\d{1,7});/g, (_, code) => character(Number(code)))
        .replace(/&#x([\da-f]{1,6});/gi, (_, code) => character(Number.parseInt(code, 16)))
        .replace(/&[a-z]+;/gi, ' ')
    : line;
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
