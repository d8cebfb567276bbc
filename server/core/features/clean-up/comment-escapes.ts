import type { Span } from '../../text/span.ts';
import { spansWithin } from '../../text/span-set.ts';
import { withoutEscapes } from './escape.ts';

/** With what inside a comment would end before its end. */
const ENDS_EARLY = /^-?>|--!?>|-$/;

/**
 * The escapes without which an escaped comment is a real one; none where it would end early, or where a
 * quote's marks stand in it.
 */
export function commentEscapes(text: string, comment: Span, escapes: readonly Span[]): Span[] {
  const written = text.slice(comment.start, comment.end);
  const inner = withoutEscapes(written).replace(/^<!--|-->$/g, '');
  if (ENDS_EARLY.test(inner) || /[\r\n][ \t]*>/.test(written)) return [];
  return spansWithin(escapes, comment);
}
