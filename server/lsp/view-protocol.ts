/** What the spec view asks the server. Both sides import this file, so it imports neither side's library. */

import type { SpecView } from '../core/features/view/spec-view.ts';
import type { Span } from '../core/text/span.ts';
import type { DocumentParams } from './protocol.ts';

export type { SpecView };

/** Client to server, a `DocumentParams`: a `ViewOfVersion`, null for a document that is no spec or is not open. */
export const SPEC_VIEW = 'integrationSpec/specView';

/** Client to server, a `ViewWorkParams`: a `LensStep`, null where there is nothing to do, or the document has moved on. */
export const VIEW_WORK = 'integrationSpec/viewWork';

/** Client to server, a `DocumentParams`: the map as the text of an SVG file, null for a document that is no spec or is not open. */
export const MAP_SVG = 'integrationSpec/mapSvg';

export interface ViewOfVersion {
  /** The document's version, as the client has told it. */
  readonly version: number;
  readonly view: SpecView;
}

/** Something that the view offers to do, in the version of the document that it shows. */
export interface ViewWorkParams extends DocumentParams {
  readonly version: number;
  readonly work:
    | { readonly kind: 'part'; readonly key: string }
    | {
        readonly kind: 'fix';
        readonly rule: string;
        readonly at: Span;
        /** Tells it from others that the rule finds at the same place. */
        readonly message: string;
        readonly index: number;
      };
}
