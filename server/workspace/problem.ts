import type { Position } from '../core/text/lines.ts';

/** What is wrong with a file of ours (a configuration, a template), and where. */
export interface FileProblem {
  /** The file's URI. */
  readonly uri: string;
  /** Counted from 0, in UTF-16 units. */
  readonly position: Position;
  readonly message: string;
}
