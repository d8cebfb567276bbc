import type fc from 'fast-check';

/** Something that is true of every value that we can make up. */
export interface Law<T> {
  readonly values: fc.Arbitrary<T>;
  /** Throws where it is not. Gives how many things were tried. */
  readonly holds: (value: T) => number;
  /** Something smaller that still fails. */
  readonly smaller: (value: T, fails: (smaller: T) => boolean) => T;
  /** A value as it stands in a table of tests. */
  readonly shown: (value: T) => string;
}
