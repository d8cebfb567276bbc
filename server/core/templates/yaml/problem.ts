/** What is wrong with a YAML text, in words, and at which UTF-16 offset. */
export interface TextProblem {
  readonly offset: number;
  readonly message: string;
}

/** The way from a value's root to a part of it: property names and list indexes. */
export type Path = readonly (string | number)[];
