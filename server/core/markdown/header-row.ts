import type { Entry } from './entry.ts';

/** Whether an entry, or what was read from one, is its table's header and no row below it. */
export function isHeaderRow({ row }: { readonly row?: Entry['row'] | undefined }): boolean {
  return row !== undefined && row.cells === row.header;
}
