/** What messages go through, in both directions: two streams, a worker's port, a channel between processes. */
export interface Channel {
  /**
   * Calls `receive` with each message that arrives, in order, or with undefined for one that is no JSON,
   * and `end` once when no more can come.
   */
  listen(receive: (message: unknown) => void, end: () => void): void;
  /** Never throws; what the other side no longer reads is lost. */
  send(message: object): void;
}
