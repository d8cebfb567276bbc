/**
 * Text for a reader, in parts that say what they are. Nothing in it is markup: whoever writes it out
 * (`rich-text-markdown.ts`, `rich-text-plain.ts`) sees to it that words of a document stay words.
 */
export type RichText = readonly RichBlock[];

export type RichBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'code'; readonly text: string };

/** Words of one line; a string is text as it stands. */
export type Line = readonly (string | Inline)[];

export type Inline =
  | { readonly kind: 'code' | 'strong' | 'emphasis'; readonly text: string }
  /** A link is left out, and its text stays, where the address is no `https:` one. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** What stands in a template string of `line`: lists of parts are put in part by part. */
type Part = string | number | Inline | Line | undefined;

/** Longer names hide what is said about them. */
const LONGEST_CODE = 120;

/** A line, written as a template string; `undefined` is nothing. */
export function line(strings: TemplateStringsArray, ...parts: readonly Part[]): Line {
  return strings.flatMap((text, i) => [text, ...inlines(parts[i])]);
}

export function paragraph(words: Line): RichBlock {
  return { kind: 'paragraph', line: words };
}

export function list(items: readonly Line[]): RichBlock {
  return { kind: 'list', items };
}

/** A name as code, on one line; cut where it is very long. */
export function code(text: string): Inline {
  const flat = text.replace(/\s+/g, ' ').trim();
  const isLong = flat.length > LONGEST_CODE;
  return { kind: 'code', text: isLong ? `${flat.slice(0, LONGEST_CODE - 1)}…` : flat };
}

export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

export function emphasis(text: string): Inline {
  return { kind: 'emphasis', text };
}

export function link(text: string, href: string): Inline {
  return { kind: 'link', text, href };
}

/** Lines as one, the way a sentence lists things: "a", "a and b", "a, b and c". Empty for none. */
export function joined(lines: readonly Line[], conjunction: 'and' | 'or'): Line {
  return lines.flatMap((words, i): Line => {
    if (i === 0) return words;
    return [i === lines.length - 1 ? ` ${conjunction} ` : ', ', ...words];
  });
}

/** Names as code, listed as in a sentence. */
export function codes(names: readonly string[], conjunction: 'and' | 'or'): Line {
  return joined(
    names.map((name) => [code(name)]),
    conjunction,
  );
}

function inlines(part: Part): Line {
  if (part === undefined) return [];
  if (typeof part === 'number') return [String(part)];
  return typeof part === 'string' || 'kind' in part ? [part] : part;
}
