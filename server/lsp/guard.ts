import type { CancellationToken, Connection } from '../rpc/connection.ts';
import { ERROR_CODES, ResponseError } from '../rpc/response-error.ts';

/** Wraps a handler so that a defect in it is logged and answered with nothing, and stays alone. */
export function guarded<Params, Result>(
  connection: Connection,
  name: string,
  empty: (params: Params) => Result,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
  return async (params, token) => {
    try {
      // Lets a newer change, or a cancellation, that is already here come first.
      await nextTurn();
      if (token.isCancellationRequested) return cancelled();
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      logError(connection, name, error);
      return empty(params);
    }
  };
}

/** Resolves when every message that has arrived by now, up to the next one queued, has been handled. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTurn(() => setTurn(resolve)));
}

const setTurn: (run: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (run) => void setTimeout(run);

function cancelled(): ResponseError {
  return new ResponseError(ERROR_CODES.requestCancelled, 'cancelled');
}

export function logError(connection: Connection, name: string, error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.logError(`${name} failed: ${words}`);
}
