const LETTERS = /^[\p{L}\p{M}\p{N}_.@+~()&' %!=/-]+$/u;
/** Endings of documents: a name with one of these is a file even where no folder is written. */
const DOCUMENT =
  /\.(?:md|mdx|markdown|txt|rst|adoc|ya?ml|json|toml|pdf|docx?|xlsx?|pptx?|csv|html?|drawio|puml|mmd|png|svg)$/i;
const ENDING = /\.[a-z][a-z0-9]{0,7}$/i;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const LONGEST = 400;

/**
 * Whether a text is surely the path of a file: relative, with a folder or the ending of a document. A
 * document's name ("BRD v2"), an address (`docs.stripe.com/api`) and a pattern (`docs/*.md`) are none.
 */
export function isPath(text: string): boolean {
  if (text.length > LONGEST || !LETTERS.test(text) || /^~|\/\/|^\s|\s$/.test(text)) return false;
  const segments = text.split('/');
  const [first = ''] = segments;
  const last = segments.at(-1) ?? '';
  if (segments.length === 1) return DOCUMENT.test(text) && /[^.]/.test(text.replace(ENDING, ''));
  if (HOST.test(first) || !/[\p{L}\p{N}]/u.test(last)) return false;
  return ENDING.test(last) || /^\.\.?$/.test(first);
}

/** A path without what it points at within the file. */
export function withoutAnchor(path: string): string {
  return path.replace(/[?#].*$/s, '');
}
