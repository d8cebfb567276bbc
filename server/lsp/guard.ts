import type { CancellationToken, Connection } from '../rpc/connection.ts';
import { ERROR_CODES, ResponseError } from '../rpc/response-error.ts';

/** What stands around a handler. */
export interface Guard<Params, Result> {
  readonly connection: Connection;
  /** The request's name, for the log. */
  readonly name: string;
  /** What is answered where the handler fails. */
  readonly empty: (params: Params) => Result;
  /** Lets what is to come first come first: at least a newer change, or a cancellation, that is already here. */
  readonly turn: () => Promise<void>;
}

/** Wraps a handler so that a defect in it is logged and answered with nothing, and stays alone. */
export function guarded<Params, Result>(
  { connection, name, empty, turn }: Guard<Params, Result>,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
  return async (params, token) => {
    if (!isNamed(params)) {
      const words = `${name} takes its parameters by name.`;
      return new ResponseError(ERROR_CODES.invalidParams, words);
    }
    try {
      await turn();
      // It has its answer already.
      if (token.isCancellationRequested) return empty(params);
      return await handle(params, token);
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

/** False for parameters that are a list, a bare value or not there. */
function isNamed(params: unknown): boolean {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}

export function logError(connection: Connection, name: string, error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.logError(`${name} failed: ${words}`);
}
