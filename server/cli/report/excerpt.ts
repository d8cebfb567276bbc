import { type Cell, cellsOf } from './cells.ts';

/** A stretch of a source line, and the marks that go under it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

/** Of a very long line only so many UTF-16 units before and behind the range are looked at. */
const NEIGHBOURHOOD = 1_000;
const CUT = '…';

/**
 * The part of a line that shows the range, in `width` columns at most, and carets under the range: at
 * least one. `start` and `end` are UTF-16 units; an end past the line's end is brought to it.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const from = wholeCharacter(line, Math.max(0, start - NEIGHBOURHOOD));
  const to = wholeCharacter(line, Math.min(line.length, start + NEIGHBOURHOOD));
  const cells = cellsOf(line, from, to);
  const found = cells.findIndex((cell) => cell.end > start);
  const first = firstShown(cells, found < 0 ? cells.length : found, width, from > 0);
  const left = first > 0 || from > 0 ? CUT : '';
  const rest = cells.slice(first);
  const isWhole = to === line.length && columnsIn(rest) <= width - left.length;
  const shown = isWhole ? rest : fitting(rest, width - left.length - CUT.length);
  const marks = shown.map((cell) =>
    (cell.end > start && cell.start < Math.max(end, start + 1) ? '^' : ' ').repeat(cell.columns),
  );
  const source = shown.map((cell) => cell.text).join('');
  return {
    source: left + source + (isWhole ? '' : CUT),
    marks: ' '.repeat(left.length) + withMark(marks.join('')),
  };
}

/** The first character to show: the line's first where the range then stands well inside the width. */
function firstShown(cells: readonly Cell[], marked: number, width: number, isCut: boolean): number {
  const before = columnsIn(cells.slice(0, marked));
  if (!isCut && (columnsIn(cells) <= width || before <= (width * 2) / 3)) return 0;
  let first = marked;
  for (let room = width / 3; first > 0; first--) {
    room -= cells[first - 1]?.columns ?? 0;
    if (room < 0) break;
  }
  return first;
}

function fitting(cells: readonly Cell[], width: number): readonly Cell[] {
  let columns = 0;
  const end = cells.findIndex((cell) => {
    columns += cell.columns;
    return columns > width;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

/** A range at the line's end, or one of characters without any width, is marked behind what is shown. */
function withMark(marks: string): string {
  return marks.includes('^') ? marks.trimEnd() : `${marks}^`;
}

function columnsIn(cells: readonly Cell[]): number {
  return cells.reduce((total, { columns }) => total + columns, 0);
}

/** The offset, moved left where it would split a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
