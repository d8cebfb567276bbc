import { deepStrictEqual } from 'node:assert/strict';
import type fc from 'fast-check';
import { smallestText } from './smallest.ts';

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

/** A value as JSON in which every character can be seen. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~⟪⟫]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A law about texts. */
export function textLaw(
  values: fc.Arbitrary<string>,
  holds: (text: string) => number,
): Law<string> {
  return {
    values,
    holds,
    smaller: smallestText,
    shown: literal,
  };
}

/** Throws where two values differ in what JSON knows of them. */
export function same(actual: unknown, expected: unknown, about?: string): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) deepStrictEqual(plain(one), plain(other), about);
}

function plain(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}
