import type { Span } from '../../../text/span.ts';

/** Which way an event goes, or what is done with it: a word of the document's own list. */
export type Direction =
  | 'emit'
  | 'broadcast'
  | 'publish'
  | 'send'
  | 'subscribe'
  | 'receive'
  | 'listen'
  | 'to client'
  | 'to server';

/** An event that travels over a real-time connection, as its document names it. */
export interface RealtimeEvent extends Span {
  readonly name: string;
  readonly direction: Direction | undefined;
  /** True where the document says that our side sends it. */
  readonly isSent: boolean;
  /** The list item, line or row that names it. */
  readonly whole: Span;
  /** How many events that names. */
  readonly shared: number;
}
