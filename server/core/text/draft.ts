/**
 * Text with blanks that a person fills in, one after the other. Whoever cannot be led through them gets
 * the plain text, in which each blank is what it shows at first.
 */
export type Draft = readonly (string | Blank)[];

/** A place to fill in. */
export interface Blank {
  /** What stands there at first; empty for nothing. */
  readonly text: string;
  /** Values to pick from; the first is what stands there at first. */
  readonly choices?: readonly string[];
  /** Blanks of one name are filled in together. */
  readonly name?: string;
}

/** A placeholder in brackets that is no link, in clean and in escaped spelling. */
const PLACEHOLDER = /\\\[[^[\]\n]{1,300}?\\\]|(?<!\])\[[^[\]\n]{1,300}\](?![([\]]|:(?! \[))/g;

/** A text as a draft: each of its placeholders (`[e.g., Stripe]`, also escaped) is a blank. Check boxes are none. */
export function draftOf(text: string): Draft {
  const draft: (string | Blank)[] = [];
  let at = 0;
  for (const { 0: placeholder, index } of text.matchAll(PLACEHOLDER)) {
    if (/^\[[ xX]\]$/.test(placeholder)) continue;
    if (index > at) draft.push(text.slice(at, index));
    draft.push({ text: placeholder });
    at = index + placeholder.length;
  }
  if (at < text.length) draft.push(text.slice(at));
  return draft;
}

/** The draft with each of its texts, those of its blanks too, written otherwise. */
export function rewriteDraft(draft: Draft, write: (text: string) => string): Draft {
  return draft.map((part) => {
    if (typeof part === 'string') return write(part);
    const { text, choices } = part;
    return { ...part, text: write(text), ...(choices && { choices: choices.map(write) }) };
  });
}

/** The draft as text, each blank with what stands there at first. */
export function plainText(draft: Draft): string {
  return draft.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/**
 * The draft in the snippet syntax of the Language Server Protocol, which is that of VS Code. The cursor
 * ends behind the text.
 */
export function snippetText(draft: Draft): string {
  return snippetTexts([draft])[0] ?? '';
}

/**
 * Drafts that are written at once, in the order in which they stand in the document: their blanks are
 * numbered on, for an editor takes all of them for one snippet. The cursor ends behind the last that has any.
 */
export function snippetTexts(drafts: readonly Draft[]): string[] {
  const numbers = new Map<string, number>();
  let last = 0;
  const written = (part: string | Blank) => {
    if (typeof part === 'string') return escapeSnippet(part);
    const known = part.name === undefined ? undefined : numbers.get(part.name);
    if (known !== undefined) return `$\{${known}}`;
    last++;
    if (part.name !== undefined) numbers.set(part.name, last);
    return blankText(last, part);
  };
  const lastOpen = Math.max(0, drafts.findLastIndex(hasBlanks));
  return drafts.map((draft, i) => {
    const text = draft.map(written).join('');
    // At the end of what was written, not on the line behind it.
    return i === lastOpen ? text.replace(/(?:\r\n?|\n)?$/, (newline) => `$0${newline}`) : text;
  });
}

/** Several drafts as one, with a text between each two; those that are empty are left out. */
export function joinDrafts(drafts: readonly Draft[], separator: string): Draft {
  const joined: (string | Blank)[] = [];
  const add = (part: string | Blank) => {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  };
  for (const draft of drafts) {
    if (draft.length === 0) continue;
    if (joined.length > 0) add(separator);
    draft.forEach(add);
  }
  return joined;
}

/** The draft with something in front of each line but the first; empty lines stay so. Blanks hold no line ends. */
export function indentDraft(draft: Draft, indent: string): Draft {
  return draft.map((part, i) => {
    if (typeof part !== 'string') return part;
    const line = i < draft.length - 1 ? /\n(?!\n)/g : /\n(?!\n|$)/g;
    return part.replace(line, `\n${indent}`);
  });
}

/** Whether a draft has anything to fill in. */
export function hasBlanks(draft: Draft): boolean {
  return draft.some((part) => typeof part !== 'string');
}

/** Text that stands in a snippet for itself. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function textOf({ text, choices }: Blank): string {
  return choices?.[0] ?? text;
}

function blankText(number: number, blank: Blank): string {
  const { choices = [] } = blank;
  if (choices.length > 1) {
    // Within choices nothing else means anything, and VS Code would show the backslash.
    const escaped = choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&'));
    return `$\{${number}|${escaped.join(',')}|}`;
  }
  const text = textOf(blank);
  return text === '' ? `$\{${number}}` : `$\{${number}:${escapeSnippet(text)}}`;
}
