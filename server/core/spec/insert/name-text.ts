import { escapeText } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { Span } from '../../text/span.ts';

/** The text that spans count in, and how it is written. */
export interface Written {
  readonly source: string;
  readonly style: Style;
}

/** Where a name stands, and whether nothing is escaped there. */
export interface NamePlace {
  readonly span: Span;
  readonly isCode: boolean;
}

/**
 * A name as the document would write it in the place of another: escaped where that one is, or, where there
 * was nothing to escape in it, where the document escapes; but never in code.
 */
export function nameText(
  name: string,
  { isCode, span }: NamePlace,
  { source, style }: Written,
): string {
  if (isCode) return name;
  const own = source.slice(span.start, span.end);
  const isEscaped = own.includes('_') ? own.includes('\\_') : style.escaped;
  const text = isEscaped ? escapeText(name) : name.replace(/^_+|_+$/g, escapeEach);
  // Outside of a table the backslash does no harm.
  return text.replace(/\|/g, escapeEach);
}

function escapeEach(marks: string): string {
  return marks.replace(/./g, '\\$&');
}
