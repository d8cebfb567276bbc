import { readFixture } from '../../helpers/fixtures.ts';

/** A whole document in which nothing is found. */
export const WHOLE = readFixture('data-sync.md');

/** The document without one of its sections. */
export function without(title: string, text = WHOLE): string {
  const start = text.indexOf(`\n## ${title}`);
  const next = text.indexOf('\n## ', start + 1);
  if (start < 0) throw new Error(`no section ${title}`);
  return text.slice(0, start) + (next < 0 ? '\n' : text.slice(next));
}

export const NO_PUSH = without('4. Push');
export const README = '# A library\n\nIt does things. See [the docs](https://example.org).\n';

/** Where the first match stands, as a client would send it. */
export function rangeOf(text: string, words: string) {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`no '${words}'`);
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + words.length } };
}
