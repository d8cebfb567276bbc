/** A table's row and the header above it. */
export interface RowCells {
  readonly header: readonly unknown[];
  readonly cells: readonly unknown[];
}

/** Whether a row has more or fewer cells than its table's header: which cell is which, nobody can tell. */
export function isBrokenRow({ header, cells }: RowCells): boolean {
  return header.length !== cells.length;
}
