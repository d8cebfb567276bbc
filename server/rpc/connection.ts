import type { Channel } from './channel.ts';
import { type Id, readMessage } from './message.ts';
import { ERROR_CODES, ResponseError, responseErrorOf } from './response-error.ts';

/** Says whether the other side still wants an answer. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

type RequestHandler = (params: unknown, token: CancellationToken) => unknown;
type NotificationHandler = (params: unknown) => unknown;

interface Running extends CancellationToken {
  /** Ends it as cancelled; what its handler gives later is passed over. */
  cancel(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: ResponseError): void;
}

/**
 * JSON-RPC 2.0 over a channel, as the Language Server Protocol uses it. Messages are handled at once and in
 * the order in which they come; what a handler does later is its own affair. A handler that throws harms no
 * other message.
 */
export class Connection {
  readonly #channel: Channel;
  readonly #requests = new Map<string, RequestHandler>();
  readonly #notifications = new Map<string, NotificationHandler>();
  /** What this side has asked, by id. */
  readonly #waiting = new Map<Id, Waiting>();
  /** What the other side has asked and not been answered yet, by id. */
  readonly #running = new Map<Id, Running>();
  #lastId = 0;
  #refuse: (method: string) => ResponseError | undefined = () => undefined;
  #onEnd: () => void = () => {};

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Begins to handle what arrives. */
  listen(): void {
    this.#channel.listen(
      (message) => this.#receive(message),
      () => this.#end(),
    );
  }

  /** What the handler returns, or what its promise gives, is the answer; a ResponseError says why there is none. */
  onRequest<Params>(
    method: string,
    handle: (params: Params, token: CancellationToken) => unknown,
  ): void {
    this.#requests.set(method, handle as RequestHandler);
  }

  onNotification<Params>(method: string, handle: (params: Params) => unknown): void {
    this.#notifications.set(method, handle as NotificationHandler);
  }

  /** Lets `refuse` name the error with which a request is turned away; such a notification is passed over. */
  guard(refuse: (method: string) => ResponseError | undefined): void {
    this.#refuse = refuse;
  }

  /** Calls back when the other side is gone. */
  onEnd(handle: () => void): void {
    this.#onEnd = handle;
  }

  /** Rejects with a ResponseError where the other side has no answer, or is gone. */
  sendRequest(method: string, params?: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  sendNotification(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** Writes an error into the log that the client shows. */
  logError(message: string): void {
    this.sendNotification('window/logMessage', { type: 1, message });
  }

  #send(message: object): void {
    this.#channel.send({ jsonrpc: '2.0', ...message });
  }

  #receive(value: unknown): void {
    const message = readMessage(value);
    switch (message.is) {
      case 'request':
        void this.#answer(message.id, message.method, message.params);
        return;
      case 'notification':
        void this.#notice(message.method, message.params);
        return;
      case 'response':
        this.#settle(message.id, message.result, message.error);
        return;
      case 'unknown': {
        // Some leave out a result that is nothing.
        if (this.#waiting.has(message.id)) {
          this.#settle(message.id, undefined, undefined);
          return;
        }
        const code = value === undefined ? ERROR_CODES.parseError : ERROR_CODES.invalidRequest;
        this.#sendError(message.id, new ResponseError(code, 'This is no JSON-RPC message.'));
      }
    }
  }

  async #answer(id: Id, method: string, params: unknown): Promise<void> {
    let isCancellationRequested = false;
    const token: Running = {
      get isCancellationRequested() {
        return isCancellationRequested;
      },
      cancel: () => {
        isCancellationRequested = true;
        this.#running.delete(id);
        this.#sendError(id, new ResponseError(ERROR_CODES.requestCancelled, 'cancelled'));
      },
    };
    this.#running.set(id, token);
    try {
      const refusal = this.#refuse(method);
      if (refusal) throw refusal;
      const handle = this.#requests.get(method);
      if (!handle) throw new ResponseError(ERROR_CODES.methodNotFound, `There is no '${method}'.`);
      const result = await handle(params, token);
      if (result instanceof ResponseError) throw result;
      if (!isCancellationRequested) this.#send({ id, result: result ?? null });
    } catch (error) {
      if (!isCancellationRequested) this.#sendError(id, responseErrorOf(error));
    } finally {
      if (this.#running.get(id) === token) this.#running.delete(id);
    }
  }

  #sendError(id: Id, { code, message }: ResponseError): void {
    this.#send({ id, error: { code, message } });
  }

  async #notice(method: string, params: unknown): Promise<void> {
    if (method === '$/cancelRequest') {
      this.#running.get((params as { id?: Id } | undefined)?.id ?? null)?.cancel();
      return;
    }
    if (this.#refuse(method)) return;
    try {
      await this.#notifications.get(method)?.(params);
    } catch (error) {
      this.logError(`'${method}' failed: ${responseErrorOf(error).message}`);
    }
  }

  #settle(id: Id, result: unknown, error: unknown): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined || error === null) {
      waiting?.resolve(result);
      return;
    }
    const { code, message } = error as { code?: unknown; message?: unknown };
    waiting?.reject(new ResponseError(Number(code), String(message)));
  }

  #end(): void {
    const gone = new ResponseError(ERROR_CODES.internalError, 'The other side is gone.');
    for (const { reject } of this.#waiting.values()) reject(gone);
    this.#waiting.clear();
    this.#onEnd();
  }
}
