import type { Span } from '../../text/span.ts';

/** What a part of the outline is; editors have a sign for each. */
export type OutlineKind =
  | 'document'
  | 'section'
  | 'integration'
  | 'list'
  | 'webhook-event'
  | 'realtime-event'
  | 'email-trigger'
  | 'variable'
  | 'payload'
  | 'endpoint'
  | 'fallback';

/** A part of the outline by itself. */
export interface OutlineItem extends Span {
  readonly kind: OutlineKind;
  /** As a reader sees it. */
  readonly name: string;
  /** What else is to be said of it: a provider, "not applicable"; undefined for nothing. */
  readonly detail: string | undefined;
  /** Where its name stands, within it. */
  readonly nameSpan: Span;
}

/** The same with what lies within it, in order. */
export interface OutlineNode extends OutlineItem {
  readonly children: readonly OutlineNode[];
}
