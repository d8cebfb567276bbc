import { expect } from 'vitest';
import { Connection } from '../../../server/rpc/connection.ts';

/** A connection whose other side is the test: what it sends is delivered at once, and what it gets is kept. */
export function conversation() {
  const sent: Record<string, unknown>[] = [];
  let receive: (message: unknown) => void = () => {};
  let end = () => {};
  const connection = new Connection({
    listen(onMessage, onEnd) {
      receive = onMessage;
      end = onEnd;
    },
    send: (message) => void sent.push(JSON.parse(JSON.stringify(message))),
  });
  /** Delivers a message, and gives what is answered by the time that nothing is left to do. */
  const say = async (message: unknown) => {
    const before = sent.length;
    receive(message);
    await new Promise((resolve) => setImmediate(resolve));
    return sent.slice(before);
  };
  const ask = (method: string, params?: unknown, id: number | string = 1) =>
    say({ jsonrpc: '2.0', id, method, params });
  const tell = (method: string, params?: unknown) => say({ jsonrpc: '2.0', method, params });
  return { connection, sent, say, ask, tell, end: () => end() };
}

/** An answer that is an error, as it goes over the channel. */
export const failed = (code: number, id: number | string | null = 1) => ({
  jsonrpc: '2.0',
  id,
  error: expect.objectContaining({ code }),
});
