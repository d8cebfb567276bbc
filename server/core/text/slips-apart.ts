/**
 * How many slips of the keyboard lie between two texts: a letter added, left out or replaced, or two
 * neighbours swapped (optimal string alignment). Infinity where they are more than `most`. Looks only at a
 * band of `most` letters around the diagonal.
 */
export function slipsApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const beyond = most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => Math.min(i, beyond));
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(beyond);
    if (i <= most) row[0] = i;
    let least = row[0] ?? beyond;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        beyond,
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) slips = Math.min(slips, at(before, j - 2) + 1);
      row[j] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  const slips = at(last, b.length);
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Number.POSITIVE_INFINITY;
}
