import { trimEnd } from '../../markdown/source.ts';
import type { Spelling } from '../../markdown/spelling.ts';
import { type Edit, removal } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { SpanSet } from '../../text/span-set.ts';

const LINE = /[^\r\n]+/g;
/** A no-break space that keeps a number and its unit together is meant; between words it is an export's. */
const BETWEEN_WORDS = /(?<=[\p{L}.,;)])\u00a0(?=[\p{L}(])/gu;
const BREAK = / {2}/;

/** Edits of blanks that say nothing: at the end of lines that do not break there, and no-break spaces between words. */
export function strayBlanks(text: string, { verbatim, hardBreaks }: Spelling): Edit[] {
  const kept = new SpanSet(verbatim);
  const breaks = new SpanSet(hardBreaks);
  const atLineEnd = spansOf(text, LINE).flatMap((line) => {
    const span = { start: trimEnd(text, line.start, line.end), end: line.end };
    if (span.start === span.end) return [];
    if (kept.overlap(span) || followsMarker(text, span.start)) return [];
    return BREAK.test(text.slice(span.start, span.end)) && breaks.overlap(span) ? [] : [span];
  });
  const between = spansOf(text, BETWEEN_WORDS).filter((span) => !kept.overlap(span));
  return [...atLineEnd.map(removal), ...between.map((span) => ({ span, newText: ' ' }))];
}

/** Whether nothing but a marker stands before: without the blank `-` may be another thing. */
function followsMarker(text: string, offset: number): boolean {
  const marker = /(?:^|[\s>])(?:[-*+>=]|#{1,6}|\d{1,9}[.)])$/;
  return marker.test(text.slice(Math.max(0, offset - 12), offset));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
