/** A text that grows: `make(n)` has n of something, and a reader should take time in proportion. */
export interface GrowingText {
  readonly name: string;
  /** How many of it: the test takes this and twice as much. */
  readonly count: number;
  readonly make: (count: number) => string;
}

/** A line for each number. */
export const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** A name that no other number has, of letters alone. */
export const letters = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
