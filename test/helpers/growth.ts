/** In milliseconds: below it what the compiler does weighs more than the text. */
const NOTICED = 50;
/** Longer texts are not made, however fast they are read; in UTF-16 units. */
const LONGEST = 1_000_000;
const TRIES = 8;
/** Between a linear reader and a quadratic one; what is above it may be chance, and is tried again. */
const TELLING = 2.6;

/** Something whose time may grow. */
export interface Growing {
  /** Where to begin. */
  readonly count: number;
  /** In milliseconds of the processor. */
  timeOf(count: number): number;
  /** How long the text of so many is. */
  lengthOf(count: number): number;
}

/**
 * How much longer twice as much text takes: 2 for a linear reader, 4 for a quadratic one. Doubles until the
 * time can be measured, and gives the best of some tries.
 */
export function growthOf({ count, timeOf, lengthOf }: Growing): number {
  let one = count;
  while (timeOf(one) < NOTICED && lengthOf(one) < LONGEST) one *= 2;
  const longer = lengthOf(2 * one) / lengthOf(one);
  let best = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && best > TELLING; tried++) {
    const growth = timeOf(2 * one) / Math.max(NOTICED / 2, timeOf(one));
    best = Math.min(best, (growth * 2) / longer);
  }
  return best;
}
