import type { Style } from '../../templates/style.ts';

/** The text that spans count in, and how it is written. */
export interface Written {
  readonly source: string;
  readonly style: Style;
}
