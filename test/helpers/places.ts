import type { Span } from '../../server/core/text/span.ts';

/** A text with a cursor and places in it; everything counts without the marks. */
export interface MarkedPlaces {
  readonly text: string;
  /** Where `$0` stood; 0 where there is none. */
  readonly cursor: number;
  /** What stood in `«»`, in order. */
  readonly listings: readonly Span[];
  /** What stood in `‹›`, in order. */
  readonly mentions: readonly Span[];
}

/** Takes the marks out of a text: `$0` is the cursor, `«»` are around listings, `‹›` around mentions. */
export function readPlaces(marked: string): MarkedPlaces {
  let text = '';
  let cursor = 0;
  const open: { mark: string; start: number }[] = [];
  const listings: Span[] = [];
  const mentions: Span[] = [];
  for (const part of marked.split(/(\$0|[«»‹›])/)) {
    if (part === '$0') cursor = text.length;
    else if (part === '«' || part === '‹') open.push({ mark: part, start: text.length });
    else if (part === '»' || part === '›') {
      const { mark, start } = open.pop() ?? { mark: '', start: 0 };
      (mark === '«' ? listings : mentions).push({ start, end: text.length });
    } else text += part;
  }
  return { text, cursor, listings, mentions };
}

/** The text with marks around places, for a comparison that a person can read. */
export function withPlaces(
  text: string,
  listings: readonly Span[],
  mentions: readonly Span[],
): string {
  const marks = [
    ...listings.map((span) => ({ ...span, open: '«', close: '»' })),
    ...mentions.map((span) => ({ ...span, open: '‹', close: '›' })),
  ].sort((a, b) => b.start - a.start);
  return marks.reduce(
    (marked, { start, end, open, close }) =>
      marked.slice(0, start) + open + marked.slice(start, end) + close + marked.slice(end),
    text,
  );
}
