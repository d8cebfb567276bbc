import { type Edit, insertion } from '../../text/edit.ts';
import { lineStart } from '../../text/line-bounds.ts';
import type { Span } from '../../text/span.ts';
import type { BrokenRow } from '../broken-rows.ts';

/** A way to make a row fit its table. */
export interface RowRepair {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  readonly safe: boolean;
}

/** More guesses than these are no help. */
const MOST_GUESSES = 4;

/** The ways to repair a row, the surest first; spans and row count in `source`. */
export function rowRepairs(row: BrokenRow, source: string, newline: string): RowRepair[] {
  switch (row.kind) {
    case 'text': {
      const at = lineStart(source, row.start);
      const prefix = source.slice(at, row.start).trimEnd();
      return [decided('Put a blank line before it', [insertion(at, prefix + newline)])];
    }
    case 'fewer': {
      const isClosed = source.charAt(row.end - 1) === '|';
      const cells = ' |'.repeat(row.columns - row.cells);
      return [
        decided('Add the missing cells', [insertion(row.end, isClosed ? cells : ` |${cells}`)]),
      ];
    }
    case 'delimiter':
      return [decided('Give each column its dashes', [delimiterEdit(row, source)])];
    case 'more':
      return tooMany(row, source);
  }
}

function tooMany(row: BrokenRow, source: string): RowRepair[] {
  const pipes = pipesIn(source, row);
  const extra = row.cells - row.columns;
  const inCode = pipesInCode(source, row, pipes);
  if (inCode.length === extra) {
    return [{ ...decided('Escape the pipes in the code', inCode.map(escaped)), safe: true }];
  }
  const cut = pipes.at(-1 - extra);
  if (cut !== undefined && source.slice(cut + 1, row.end).replace(/[|\s]/g, '') === '') {
    const edit = { span: { start: cut + 1, end: row.end }, newText: '' };
    return [{ ...decided('Remove the blank cells behind the last column', [edit]), safe: true }];
  }
  if (extra !== 1) return [];
  const inner = pipes.filter(
    (at) =>
      source.slice(row.start, at).trim() !== '' && source.slice(at + 1, row.end).trim() !== '',
  );
  return inner.slice(-MOST_GUESSES).map((at) => ({
    title: `Escape the pipe before “${beginningOf(source.slice(at + 1, row.end))}”`,
    edits: [escaped(at)],
    preferred: false,
    safe: false,
  }));
}

/** The pipes that part cells, as the parser sees them: a backslash takes the next letter's meaning away. */
function pipesIn(source: string, { start, end }: Span): number[] {
  const pipes: number[] = [];
  let isEscaped = false;
  for (let at = start; at < end; at++) {
    const unit = source.charAt(at);
    if (unit === '|' && !isEscaped) pipes.push(at);
    isEscaped = unit === '\\' && !isEscaped;
  }
  return pipes;
}

/** Those between two runs of backticks of the same length. */
function pipesInCode(source: string, { start, end }: Span, pipes: readonly number[]): number[] {
  const runs = Array.from(source.slice(start, end).matchAll(/`+/g), ({ 0: run, index }) => ({
    length: run.length,
    at: start + index,
  }));
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i] as (typeof runs)[number];
    const close = runs.findIndex(({ length }, j) => j > i && length === open.length);
    if (close < 0) continue;
    spans.push({ start: open.at, end: (runs[close] as (typeof runs)[number]).at });
    i = close;
  }
  return pipes.filter((at) => spans.some((span) => span.start < at && at < span.end));
}

function delimiterEdit({ start, end, columns }: BrokenRow, source: string): Edit {
  const line = source.slice(start, end).trim();
  const cells = line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  const wanted = Array.from({ length: columns }, (_, i) => cells[i] || '---');
  return { span: { start, end }, newText: `| ${wanted.join(' | ')} |` };
}

function beginningOf(text: string): string {
  const cell = text.trim();
  return cell.length > 24 ? `${cell.slice(0, 23)}…` : cell;
}

function escaped(at: number): Edit {
  return insertion(at, '\\');
}

function decided(title: string, edits: readonly Edit[]): RowRepair {
  return { title, edits, preferred: true, safe: false };
}
