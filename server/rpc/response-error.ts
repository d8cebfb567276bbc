/** The error codes of JSON-RPC and the Language Server Protocol that we send. */
export const ERROR_CODES = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestFailed: -32803,
  requestCancelled: -32800,
} as const;

/** An error as the other side of a connection is told of it, or tells of it. */
export class ResponseError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is sent for anything that was thrown. */
export function responseErrorOf(error: unknown): ResponseError {
  if (error instanceof ResponseError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new ResponseError(ERROR_CODES.internalError, words);
}
