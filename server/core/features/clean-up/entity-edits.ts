import { decodeEntity } from '../../markdown/entity.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { contextOf, isInWord, mayUnescape } from './escape.ts';

/** What needs a reference in HTML, and mostly none in Markdown; a blank in a word's place is an export's. */
const PLAIN = /^[&<>"']$/;

/** Edits that write the characters that references such as `&amp;` stand for. */
export function entityEdits(text: string, entities: readonly Span[]): Edit[] {
  return entities.flatMap((span): Edit[] => {
    const newText = decodeEntity(text.slice(span.start, span.end));
    const context = contextOf(text, span, false, newText);
    const isPlain = PLAIN.test(newText)
      ? mayUnescape(context)
      : newText === ' ' && isInWord(context);
    return isPlain ? [{ span, newText }] : [];
  });
}
