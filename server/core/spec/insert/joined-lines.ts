import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import type { Neighbour } from './line-lead.ts';

/** Between two lines of a paragraph: marks that close and open, a hard break, a quote's marks. */
const SEAM = /^[*_`]*[ \t]*(?:\\|<br *\/?>)?[ \t]*(?:\r\n?|\n)[ \t>]*[*_`]*$/;

/** The labelled lines of the paragraph that a line stands in, itself included, in order; of several on one line each. */
export function joinedLines(
  field: Neighbour,
  siblings: readonly Neighbour[],
  source: string,
): readonly Neighbour[] {
  const lines = siblings.filter(({ kind }) => kind === 'line');
  const at = lines.findIndex(({ line }) => line.start === field.line.start);
  if (at < 0) return [field];
  const isJoined = (i: number) => {
    const [before, behind] = [lines[i], lines[i + 1]];
    if (!before || !behind) return false;
    const between = source.slice(before.end, behind.start);
    return !between.includes('\n') || SEAM.test(between);
  };
  let first = at;
  while (isJoined(first - 1)) first--;
  let last = at;
  while (isJoined(last)) last++;
  return lines.slice(first, last + 1);
}

/** Whether fields stand on more than one line. */
export function areLines(joined: readonly Neighbour[], source: string): boolean {
  const starts = joined.map(({ line }) => lineStart(source, line.start));
  return new Set(starts).size > 1;
}

/** How the first of several lines of a paragraph is broken: two blanks, a backslash, `<br>`; empty for a soft break. */
export function breakIn([first]: readonly Neighbour[], source: string): string {
  if (!first) return '';
  const end = lineEnd(source, first.end);
  const line = source.slice(lineStart(source, first.end), end);
  return /(?: {2,}|\\|[ \t]*<br *\/?>)$/.exec(line)?.[0] ?? '';
}
