import { editMarkdown } from '../../markdown/document.ts';
import { readSpec } from '../../spec/read-spec.ts';
import type { Spec } from '../../spec/spec.ts';
import { lineEnd } from '../../text/line-bounds.ts';
import { type LineAround, pipesIn } from './line-around.ts';

/** A word that means nothing to any reader, and is text wherever it stands. */
const WORD = 'xqprobeqx';

/** A document as it would be read with a word at the cursor. Up to there both count alike. */
export interface Probe {
  readonly spec: Spec;
  /** Where the word stands. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the document with a word at the cursor: an empty list element, half a row, an open brace say
 * nothing to a parser, but where the word stands says what belongs there. Half a row gets its other cells.
 * What the word does not touch is not read again, and no rule runs.
 */
export function probeAt(spec: Spec, offset: number, line: LineAround): Probe {
  const pad = missingCells(spec.markdown.text, line);
  return probe(spec, { start: offset, end: line.end }, `${WORD}${line.after}${pad}`, offset);
}

/** Reads the document with a word in place of the cursor's whole line. */
export function probeInstead(spec: Spec, line: LineAround): Probe {
  return probe(spec, line, WORD, line.start);
}

function probe(
  spec: Spec,
  { start, end }: { readonly start: number; readonly end: number },
  inserted: string,
  at: number,
): Probe {
  const { markdown, template, detection, providers } = spec;
  const text = markdown.text.slice(0, start) + inserted + markdown.text.slice(end);
  const change = { start, oldEnd: end, newEnd: start + inserted.length };
  const edited = editMarkdown(markdown, text, change);
  return {
    spec: readSpec(edited, template, detection, providers, spec),
    start: at,
    end: at + WORD.length,
  };
}

const DELIMITER = /^[\s|:>-]*-[\s|:>-]*$/;
const MOST_ROWS = 400;

/** The cells that a row lacks to be whole, as text for its end; empty where the line is no row of a table. */
function missingCells(text: string, { start, before, after }: LineAround): string {
  const row = `${before}${WORD}${after}`.trim();
  if (pipesIn(row).length === 0) return '';
  const columns = columnsAbove(text, start);
  const isClosed = row.endsWith('|');
  const lacking = Math.max(0, columns - cellsOf(row));
  return lacking === 0 ? '' : `${isClosed ? '' : ' |'}${' |'.repeat(lacking)}`;
}

function columnsAbove(text: string, start: number): number {
  let at = start;
  for (let rows = 0; rows < MOST_ROWS && at > 0; rows++) {
    const previous = previousLine(text, at);
    const line = text.slice(previous, lineEnd(text, previous)).trim();
    if (!line.includes('|')) return 0;
    if (DELIMITER.test(line)) return cellsOf(line);
    at = previous;
  }
  return 0;
}

/** Where the line before the one that begins at an offset begins. */
function previousLine(text: string, offset: number): number {
  let at = offset - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return Math.max(0, at);
}

function cellsOf(row: string): number {
  const bare = row.replace(/^[>\s]*/, '');
  const outer = Number(bare.startsWith('|')) + Number(bare.length > 1 && bare.endsWith('|'));
  return pipesIn(bare).length + 1 - outer;
}
