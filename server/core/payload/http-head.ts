import type { Span } from '../text/span.ts';

/** The request or status line, and where the body behind its headers begins. */
export interface HttpHead extends Span {
  readonly bodyStart: number;
}

const FIRST_LINE =
  /^\s*((?:GET|POST|PUT|PATCH|DELETE)[ \t]+\S[^\r\n]*|HTTP\/\d(?:\.\d)?[ \t]+\d{3}\b[^\r\n]*)/;
const HEADER = /[ \t]*(?:[\w-]{1,60}[ \t]*:[^\r\n]*)?(?:\r\n|\n|\r|$)/y;
const MOST_HEADERS = 50;

/** What stands before the body where an example shows the whole request; undefined where it does not. */
export function httpHead(text: string): HttpHead | undefined {
  const first = FIRST_LINE.exec(text.slice(0, 2000));
  if (!first) return undefined;
  const end = first[0].length;
  const start = end - (first[1] ?? '').length;
  const length = (first[1] ?? '').trimEnd().length;
  let at = end + (/^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  for (let i = 0; i < MOST_HEADERS && at < text.length; i++) {
    HEADER.lastIndex = at;
    const line = HEADER.exec(text)?.[0];
    if (!line) break;
    at += line.length;
  }
  return { start, end: start + length, bodyStart: at };
}
