import { escapeText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { Edit } from '../../../text/edit.ts';
import { type Span, shiftSpan } from '../../../text/span.ts';
import type { PlacedPayload } from './payloads.ts';

/** Where a stretch of a payload's text stands in the document. */
export function placeInDocument({ origin, payload }: PlacedPayload, { start, end }: Span): Span {
  return shiftSpan(payload.text.sourceSpan(start, end), origin);
}

/** How the document is written into: its style, and its text. */
export interface Writing {
  readonly style: Style;
  readonly source: string;
}

/** Edits of a payload's text as edits of the document, in its line ends, quote marks and escapes. */
export function editDocument(
  placed: PlacedPayload,
  edits: readonly Edit[],
  { style, source }: Writing,
): Edit[] {
  const { form, start } = placed.payload;
  const isText = form === 'bare' || form === 'value';
  const lead = leadBefore(source, placed.origin + start);
  const [marks = ''] = /^(?:[ \t]{0,3}>[ \t]?)*/.exec(lead) ?? [];
  return edits.map(({ span, newText }) => {
    const written = isText && style.escaped ? escapeText(newText) : newText;
    return {
      span: placeInDocument(placed, span),
      newText: written.replace(/\r\n|\n|\r/g, style.newline + marks),
    };
  });
}

/** What stands on a line before an offset in it, whatever ends lines. */
export function leadBefore(source: string, offset: number): string {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(source[start - 1] as string)) start--;
  return source.slice(start, offset);
}
