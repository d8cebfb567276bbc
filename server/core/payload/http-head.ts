import type { Span } from '../text/span.ts';

/** The request or status line, and where the body behind its headers begins. */
export interface HttpHead extends Span {
  readonly bodyStart: number;
}

const FIRST_LINE =
  /^(?:(?:GET|POST|PUT|PATCH|DELETE)[ \t]+\S[^\r\n]*|HTTP\/\d(?:\.\d)?[ \t]+\d{3}\b[^\r\n]*)/;
const HEADER = /[ \t]*(?:[\w-]{1,60}[ \t]*:[^\r\n]*)?(?:\r\n|\n|\r|$)/y;
const MOST_HEADERS = 50;

/** What stands before the body, from an offset on, where an example shows a whole request; undefined where it does not. */
export function httpHead(text: string, start: number): HttpHead | undefined {
  const line = FIRST_LINE.exec(text.slice(start, start + 2000))?.[0];
  if (line === undefined) return undefined;
  let at = start + line.length;
  at += /^(?:\r\n|\n|\r)?/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  for (let i = 0; i < MOST_HEADERS && at < text.length; i++) {
    HEADER.lastIndex = at;
    const header = HEADER.exec(text)?.[0];
    if (!header) break;
    at += header.length;
  }
  return { start, end: start + line.trimEnd().length, bodyStart: at };
}
