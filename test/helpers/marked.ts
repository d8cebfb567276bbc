import type { Span } from '../../server/core/text/span.ts';

/** A finding that a marked text expects. */
export interface Expected extends Span {
  readonly rule: string;
  /** Undefined where the mark names the rule only. */
  readonly message: string | undefined;
}

const CARETS = /^(\s*)(\^+)(…?) ([a-z-]+)(?:: (.*))?$/;

/**
 * Takes the lines of carets out of a text. `^^^^ rule-id: message` stands under what it marks, on the line
 * before it that is none; `^^^^… rule-id` marks from there to beyond the line's end.
 */
export function readMarked(marked: string): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const expected: Expected[] = [];
  let lineStart = 0;
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const carets = CARETS.exec(line);
    const above = lines.at(-1);
    if (!carets || above === undefined) {
      lineStart += above === undefined ? 0 : above.length + 1;
      lines.push(line);
      continue;
    }
    const start = lineStart + (carets[1]?.length ?? 0);
    const end = carets[3] ? Number.POSITIVE_INFINITY : start + (carets[2]?.length ?? 0);
    expected.push({ start, end, rule: carets[4] ?? '', message: carets[5] });
  }
  return { text: lines.join('\n'), expected };
}
