import type { FieldDefinition } from './template.ts';

/** The cells of a table field's skeleton, row by row, in clean Markdown; empty where it writes no table. */
export function skeletonRows({ skeleton }: FieldDefinition): string[][] {
  const lines = skeleton.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map(cellsOf);
}

function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1);
  return (/\|\s*$/.test(line) ? cells.slice(0, -1) : cells).map((cell) => cell.trim());
}
