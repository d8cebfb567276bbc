import type { SpecView } from '../server/core/features/view/spec-view.ts';
import type { Span } from '../server/core/text/span.ts';

/** What the extension says to the page. `document` is the URI of the one that it is about. */
export type ToPage =
  | {
      readonly kind: 'view';
      readonly document: string;
      /** The document's version that the view is of; goes back with each wish. */
      readonly version: number;
      readonly view: SpecView;
    }
  /** The document is no integration spec, is closed, or cannot be read: `message` says which. */
  | { readonly kind: 'nothing'; readonly document: string; readonly message: string };

/** What the page says to the extension. */
export type FromPage =
  /** It listens from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly version: number; readonly at: Span }
  | { readonly kind: 'work'; readonly version: number; readonly key: string }
  | {
      readonly kind: 'fix';
      readonly version: number;
      readonly rule: string;
      readonly at: Span;
      /** Tells it from others that the rule finds at the same place. */
      readonly message: string;
      readonly index: number;
    }
  | { readonly kind: 'export-map' };
