import type { Span } from '../../text/span.ts';

/** What surrounds an escape, or a reference, in the document's source. */
export interface EscapeContext {
  /** The character that it stands for. */
  readonly character: string;
  /** What stands before it on its line; of a long line a stretch that begins with a letter. */
  readonly before: string;
  /** The next few characters behind it on its line. */
  readonly after: string;
  readonly isInTable: boolean;
}

/** So much of a line is looked at: a marker of a list in a list is no longer, and lines may be. */
const BEFORE = 80;
const AFTER = 20;

const CONTAINERS = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[>\s]*$/;
const ORDINAL = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}$/;
const ENDS_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/**
 * Whether an escape may go by what stands around it. Where the answer is yes, the text is read again
 * without it to make sure; so this has to refuse what would change more than the text that it stands in
 * (a fence, a list, a comment without end), and what only other readers of Markdown see (mathematics,
 * references, footnotes).
 */
export function mayUnescape(context: EscapeContext): boolean {
  const { character, before, after, isInTable } = context;
  if (CONTAINERS.test(before) && beginsBlock(character, after)) return false;
  const next = after.replace(/^\\/, '');
  switch (character) {
    case '.':
    case ')':
      return !ORDINAL.test(before) || !/^(?:\s|$)/.test(after);
    case '<':
      return !/^[a-z/!?]/i.test(next);
    case '&':
      return !/^[a-z#]/i.test(next);
    case '[':
      return !/^[!^]/.test(next) && !/!$/.test(before);
    case '!':
      return !next.startsWith('[');
    case '~':
      return /(?:^|[\s([{])$/.test(before) && /^[^\s~]/.test(next);
    case '|':
      return !isInTable;
    case '\\':
      return /^[^!-/:-@[-`{-~]/.test(after);
    case ':':
      return /^(?:\s|$)/.test(after);
    case '$':
    case '@':
      return false;
    default:
      return true;
  }
}

/** Whether the character, at the beginning of a line, would begin a block of another kind. */
function beginsBlock(character: string, after: string): boolean {
  if ('`~<>=|:'.includes(character)) return true;
  return '#-+*_'.includes(character) && /^(?:\\?[-#+*_=\s]|$)/.test(after);
}

/** Whether the character stands inside a word, where an underscore marks nothing. */
export function isInWord({ before, after }: EscapeContext): boolean {
  return ENDS_WORD.test(before) && BEGINS_WORD.test(after);
}

/** Whether blanks stand at both sides, where no mark of emphasis begins or ends. */
export function standsAlone({ before, after }: EscapeContext): boolean {
  return /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after);
}

/** What surrounds a stretch of source that stands for one character. */
export function contextOf(
  text: string,
  { start, end }: Span,
  isInTable: boolean,
  character = text.charAt(end - 1),
): EscapeContext {
  const stretch = text.slice(Math.max(0, start - BEFORE), start);
  const line = stretch.slice(Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r')) + 1);
  const before = line.length === BEFORE ? `x${line.slice(-AFTER)}` : line;
  const after = /^[^\r\n]*/.exec(text.slice(end, end + AFTER))?.[0] ?? '';
  return { character, before, after, isInTable };
}

/** A text without the backslashes of Markdown's escapes. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
