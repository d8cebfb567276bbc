/** What outlives the page: VS Code makes it anew when it was hidden, and when its window is loaded again. */
export interface Kept {
  /** The URI of the document; empty where none has been shown. */
  readonly document: string;
  /** How far down the page is, in pixels. */
  readonly scroll: number;
  /** What a person has opened or closed, by key. */
  readonly folds: readonly (readonly [key: string, isOpen: boolean])[];
}

/** What was kept, of which every part is there and may be; a page that begins for anything else. */
export function readKept(state: unknown): Kept {
  const { document, scroll, folds } = Object(state) as { readonly [key in keyof Kept]?: unknown };
  return {
    document: typeof document === 'string' ? document : '',
    scroll: Number.isFinite(scroll) ? Math.max(0, Number(scroll)) : 0,
    folds: Array.isArray(folds) ? folds.filter(isFold) : [],
  };
}

function isFold(value: unknown): value is readonly [string, boolean] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'boolean';
}
