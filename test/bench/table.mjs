/**
 * A Markdown table, padded so that it reads as well in a terminal. The first column is text, the others figures.
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number | undefined)[])[]} rows
 */
export function table(head, rows) {
  const cells = rows.map((row) => row.map(cell));
  const widths = head.map((title, i) =>
    Math.max(4, title.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...cells.map(line)].join('\n');
}

/** @param {string | number | undefined} value */
function cell(value) {
  if (value === undefined) return '–';
  if (typeof value === 'string') return value;
  return value.toFixed(value < 10 ? 1 : 0);
}
