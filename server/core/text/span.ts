/** A stretch of text: UTF-16 offsets, `end` exclusive. Offsets count after a byte order mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, seen from an origin that lies `by` further left. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function coversSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one position, or touch where one of them is empty. */
export function spansMeet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the two share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
