/** The name of a figure; `shape` and `lines` are those of the document, where it is about one. */
export interface Name {
  readonly what: string;
  readonly program: string;
  readonly shape?: string;
  readonly lines?: number;
}

/** A figure of ours that must not be above a limit. */
export interface Gate {
  readonly what: string;
  readonly lines?: number;
  readonly over?: Partial<Name>;
  readonly most: number;
  readonly unit?: string;
  readonly or?: { readonly over: Partial<Name>; readonly most: number };
}

export const GATES: readonly Gate[];
