/** A column of a table: its title, and what stands in it for an element, as Markdown on one line. */
export interface Column<T> {
  readonly title: string;
  readonly align?: 'right';
  readonly cell: (item: T) => string;
}

/** Beyond so many rows a table is folded. */
const FOLDED_FROM = 12;

/** A table of the first `most` rows, as lines, and how many more there are; nothing for no rows. `noun` names many of them. */
export function table<T>(
  columns: readonly Column<T>[],
  { items, total }: { readonly items: readonly T[]; readonly total: number },
  most: number,
  noun: string,
): string[] {
  const shown = items.slice(0, most);
  const rest = more(total - shown.length);
  if (shown.length === 0) return rest;
  const lines = [
    row(columns.map(({ title }) => title)),
    row(columns.map(({ align }) => (align ? '---:' : ':---'))),
    ...shown.map((item) => row(columns.map(({ cell }) => cell(item)))),
    ...rest,
  ];
  if (shown.length < FOLDED_FROM) return lines;
  const summary = `${total.toLocaleString('en')} ${noun}`;
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

/** Says how many are not shown, as lines; nothing for none. */
export function more(count: number): string[] {
  return count > 0 ? ['', `… and ${count.toLocaleString('en')} more.`] : [];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
