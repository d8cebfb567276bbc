import type { EventName } from '../../spec/integration/webhooks/webhook-entry.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';

/** The kinds of names that are one thing wherever they stand. Sections have titles, which are no such names. */
export type NamedKind =
  | 'webhook-event'
  | 'realtime-event'
  | 'variable'
  | 'email-trigger'
  | 'provider';

/** A place where a document names something. */
export interface Named extends Span {
  readonly kind: NamedKind;
  /** In full, and as it is meant: without escapes, braces, blanks. Of a provider its id. */
  readonly name: string;
  /** The providers whose it is; undefined where the document does not say. */
  readonly owner: string | undefined;
  /**
   * `listing`: where the document introduces it. `mention`: speaks of it. `passing`: the same word where
   * nothing else tells that it is the thing, so that it counts only if the thing stands elsewhere.
   */
  readonly role: 'listing' | 'mention' | 'passing';
  /** As a reader sees it there. */
  readonly text: string;
  readonly isCode: boolean;
  /** How an event is written, where it may be short for one that is like another beside it. */
  readonly event?: WrittenEvent;
  /** The variable around it, marks included, where it is the whole of one. */
  readonly variable?: WholeVariable;
}

/** An event's name among those that it is written with. */
export interface WrittenEvent {
  readonly written: EventName;
  /** All in the same list or sentence, in order; itself included. */
  readonly among: readonly EventName[];
  /** What they stand in. */
  readonly text: DecodedText;
}

export interface WholeVariable {
  /** As a reader sees it, marks included. */
  readonly text: string;
  readonly isBare: boolean;
  /** The same for all variables of one list. */
  readonly list: Span;
}

/** Under what names are looked up: of one kind, letter by letter. */
export function keyOf({ kind, name }: Pick<Named, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}
