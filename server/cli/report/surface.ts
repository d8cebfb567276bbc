/** What a format may know of the place where it will be read. */
export interface Surface {
  /** Columns to fill at most. */
  readonly width: number;
  readonly isColoured: boolean;
}
