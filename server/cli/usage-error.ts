/** The program was called, or configured, in a way that it cannot follow: exit code 2, and nothing but the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
