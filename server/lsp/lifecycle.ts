import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Connection } from '../rpc/connection.ts';
import { ERROR_CODES, ResponseError } from '../rpc/response-error.ts';

/** What the life of a server needs of the process in which it runs. */
export interface Host {
  /** Ends the process. Absent where whoever started it ends it. */
  readonly exit?: (code: 0 | 1) => void;
  /** Whether a process is there. Absent where there are none. */
  readonly isAlive?: (processId: number) => boolean;
  /** The client's process, where it was named before the client says it itself. */
  readonly clientProcess?: number | undefined;
}

const SECONDS_BETWEEN_LOOKS = 3;

/** Leads a server through its life: initialized once, shut down, ended; or ended with its client, without a word. */
export function handleLifecycle(
  connection: Connection,
  { exit, isAlive, clientProcess }: Host,
  initialize: (params: InitializeParams) => InitializeResult,
): void {
  let state: 'new' | 'running' | 'shut down' = 'new';
  let watch: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(watch);
    exit?.(state === 'shut down' ? 0 : 1);
  };
  const endWith = (processId: number) => {
    clearInterval(watch);
    const look = () => !isAlive?.(processId) && end();
    if (isAlive) watch = setInterval(look, SECONDS_BETWEEN_LOOKS * 1_000);
  };

  connection.guard((method) => {
    if (method === 'exit' || (state === 'running' && method !== 'initialize')) return undefined;
    if (state === 'new' && method === 'initialize') return undefined;
    return state === 'new'
      ? new ResponseError(ERROR_CODES.serverNotInitialized, 'The server is not initialized.')
      : new ResponseError(ERROR_CODES.invalidRequest, `The server is ${state} already.`);
  });
  connection.onRequest<InitializeParams>('initialize', (params) => {
    const result = initialize(params ?? {});
    state = 'running';
    if (clientProcess === undefined && typeof params?.processId === 'number') {
      endWith(params.processId);
    }
    return result;
  });
  connection.onRequest('shutdown', () => {
    state = 'shut down';
  });
  connection.onNotification('exit', end);
  connection.onEnd(end);
  if (clientProcess !== undefined) endWith(clientProcess);
}
