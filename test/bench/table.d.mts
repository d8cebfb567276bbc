/** A Markdown table, padded so that it reads as well in a terminal. The first column is text, the others figures. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string;
