import { visible } from '../../report/visible.ts';

/** Before what a host would make a mention, a reference, a link or a picture of: nobody sees it. */
const JOINER = '&#8288;';
const CALLS = /[@#!%^&~$](?=[\w"])|:(?=[a-z_+/-])|\bwww(?=\.)|\bGH-(?=\d)|^\d+(?=[.)])/gi;

/** All that Markdown, or what hosts add to it, could read as more than itself. */
const MARKUP = /[\\`*_[\]#<>|~$\u2060]|&(?=[#\w\u2060])|^[-+=]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  // Hosts take two of these for a formula, or for a deletion, whether or not there is a backslash.
  $: '&#36;',
  '~': '&#126;',
  '\u2060': JOINER,
};

/**
 * A text of a document as Markdown that says just that, on one line: no markup, no HTML, no link, no mention
 * (`@name`, `#12`, `!12`, `:smile:`). It may stand in a table's cell and behind a heading's or a bullet's mark.
 */
export function words(text: string, most = Number.POSITIVE_INFINITY): string {
  return cut(oneLine(text), most)
    .replace(CALLS, '$&\u2060')
    .replace(MARKUP, (character) => ENTITIES[character] ?? `\\${character}`);
}

/** A name as code, which hosts leave alone; words where code cannot say it in every place. */
export function code(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = cut(oneLine(text), most);
  // Readers of Markdown disagree on what a pipe in code ends.
  if (line === '' || line.includes('|')) return words(line);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Without control characters, marks of direction, and blanks that are not needed. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** The first `most` characters. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${[...text.slice(0, most)].slice(0, -1).join('')}…`;
}
