/** Something that reads texts, and what must be true of every text that it reads. */
export interface Target {
  readonly seeds: readonly string[];
  /** Words that mean something to it. */
  readonly words: readonly string[];
  /** The longest text that is worth a try. */
  readonly longest: number;
  /** Reads a text; throws where something is not as it must be. */
  readonly read: (text: string) => void;
}
