import type { Span } from '../text/span.ts';

/** The YAML block between two `---` lines at the very beginning of a document. */
export interface FrontMatter {
  /** From the first `---` to the end of the closing line, its line end excluded. */
  readonly span: Span;
  /** The lines between the two. */
  readonly content: Span;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:^|\n|\r)(---|\.\.\.)[ \t]*(?=\r|\n|$)/g;
/** A front matter is a handful of lines; a rule at the top of a huge document must not cost a scan of it. */
const LONGEST = 20_000;

/** The document's front matter; undefined where it has none, or none that ends. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const rest = text.slice(opening, opening + LONGEST);
  CLOSING.lastIndex = 0;
  const closing = CLOSING.exec(rest);
  if (!closing) return undefined;
  const content = { start: opening, end: opening + closing.index };
  return { span: { start: 0, end: opening + closing.index + closing[0].length }, content };
}

/**
 * What a top-level key of the front matter says, as written, without quotes or comment; undefined where
 * it is absent. Only scalars on the key's line are read, so no YAML parser is needed for every document.
 */
export function frontMatterValue(
  text: string,
  front: FrontMatter,
  key: string,
): string | undefined {
  for (const line of text.slice(front.content.start, front.content.end).split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (
      colon < 0 ||
      line
        .slice(0, colon)
        .trimEnd()
        .replace(/^(["'])(.*)\1$/, '$2') !== key
    )
      continue;
    const value = line.slice(colon + 1).trim();
    const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value);
    return quoted ? quoted[2] : value.replace(/(?:^|\s)#.*$/, '').trim();
  }
  return undefined;
}

/** The top-level keys of a front matter, as written, without quotes. */
export function frontMatterKeys(text: string, front: FrontMatter): string[] {
  const lines = text.slice(front.content.start, front.content.end).split(/\r\n|\n|\r/);
  return lines.flatMap((line) => /^["']?([^\s"'#:-][^"':]*)["']?\s*:/.exec(line)?.[1] ?? []);
}
