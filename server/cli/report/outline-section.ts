/** A headed list; one without lines is not printed. */
export interface OutlineSection {
  readonly heading: string;
  readonly lines: readonly string[];
}
