import type { Span } from '../../../text/span.ts';
import type { Address } from './addresses.ts';

/** A call that an integration makes, as its document names it. */
export interface Endpoint extends Span {
  /** As written, in any letter case; none where only the path is said, several for `GET|POST /p`. */
  readonly methods: readonly EndpointMethod[];
  /** The path without query, as written; without its first slash where the document leaves it out. */
  readonly path: string;
  readonly pathSpan: Span;
  /** With the question mark; empty for none. */
  readonly query: string;
  /** In lower case; empty where only the path is said. */
  readonly host: string;
  /** The whole address, where one with a scheme is written. */
  readonly address: Address | undefined;
  /** How surely it is one of the list's: as its entry's name, in an example of a call, or in passing. */
  readonly said: 'entry' | 'example' | 'passing';
  readonly isCode: boolean;
  /** The list item, row or line that names it. */
  readonly whole: Span;
  /** How many endpoints that names. */
  readonly shared: number;
  /** What else that says. */
  readonly description: string;
}

export interface EndpointMethod extends Span {
  readonly text: string;
}
