import { expect, test } from 'vitest';
import { ResponseError } from '../../../server/rpc/response-error.ts';
import { conversation, failed } from './conversation.ts';

test('a request is answered with what its handler gives, null for nothing', async () => {
  const { connection, ask } = conversation();
  connection.onRequest('double', (n: number) => 2 * n);
  connection.onRequest('later', async () => 'now');
  connection.onRequest('nothing', () => undefined);
  connection.listen();
  expect(await ask('double', 4, 'a')).toEqual([{ jsonrpc: '2.0', id: 'a', result: 8 }]);
  expect(await ask('later')).toEqual([{ jsonrpc: '2.0', id: 1, result: 'now' }]);
  expect(await ask('nothing')).toEqual([{ jsonrpc: '2.0', id: 1, result: null }]);
});

test('errors are answered as errors', async () => {
  const { connection, ask } = conversation();
  connection.onRequest('throws', () => {
    throw new Error('defect');
  });
  connection.onRequest('refuses', () => new ResponseError(-32803, 'no'));
  connection.onRequest('rejects', () => Promise.reject(new ResponseError(-32803, 'no')));
  connection.listen();
  expect(await ask('throws')).toEqual([failed(-32603)]);
  expect(await ask('refuses')).toEqual([failed(-32803)]);
  expect(await ask('rejects')).toEqual([failed(-32803)]);
  expect(await ask('unknown')).toEqual([failed(-32601)]);
  expect(await ask('constructor')).toEqual([failed(-32601)]);
});

test.each([
  [undefined, -32700, null],
  [null, -32600, null],
  [7, -32600, null],
  ['text', -32600, null],
  [[{ jsonrpc: '2.0', id: 1, method: 'x' }], -32600, null],
  [{}, -32600, null],
  [{ id: 3 }, -32600, 3],
  [{ id: {}, method: 'x' }, -32600, null],
  [{ method: 5, id: 4 }, -32600, 4],
])('%j is no message', async (message, code, id) => {
  const { connection, say } = conversation();
  connection.listen();
  expect(await say(message)).toEqual([failed(code, id)]);
});

test('a notification is never answered; one that fails is logged', async () => {
  const { connection, tell } = conversation();
  const told: unknown[] = [];
  connection.onNotification('told', (params) => told.push(params));
  connection.onNotification('fails', async ({ a }: { a: string }) => a);
  connection.listen();
  expect(await tell('unknown', {})).toEqual([]);
  expect(await tell('told', { a: 1 })).toEqual([]);
  expect(told).toEqual([{ a: 1 }]);
  expect(await tell('fails')).toMatchObject([{ method: 'window/logMessage', params: { type: 1 } }]);
});

test('a cancelled request learns of it, and whatever else is cancelled does no harm', async () => {
  const { connection, ask, tell } = conversation();
  let seen: { isCancellationRequested: boolean } | undefined;
  connection.onRequest('wait', (_, token) => {
    seen = token;
    return new Promise(() => {});
  });
  connection.listen();
  await ask('wait', {}, 7);
  for (const params of [undefined, null, {}, 5, { id: {} }, { id: 8 }]) {
    expect(await tell('$/cancelRequest', params)).toEqual([]);
  }
  expect(seen?.isCancellationRequested).toBe(false);
  await tell('$/cancelRequest', { id: 7 });
  expect(seen?.isCancellationRequested).toBe(true);
});

test('what this side asks is settled by its own answer only', async () => {
  const { connection, sent, say } = conversation();
  connection.listen();
  const first = connection.sendRequest('a').catch((error: ResponseError) => error);
  const second = connection.sendRequest('b', { x: 1 });
  expect(sent).toEqual([
    { jsonrpc: '2.0', id: 1, method: 'a' },
    { jsonrpc: '2.0', id: 2, method: 'b', params: { x: 1 } },
  ]);
  await say({ jsonrpc: '2.0', id: 9, result: 'stray' });
  await say({ jsonrpc: '2.0', id: 2, result: null });
  await say({ jsonrpc: '2.0', id: 2, result: 'again' });
  await say({ jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'no such' } });
  expect(await second).toBeNull();
  expect(await first).toMatchObject({ code: -32601, message: 'no such' });
});

test('when the other side is gone, nobody waits for it', async () => {
  const { connection, end } = conversation();
  let ended = 0;
  connection.onEnd(() => ended++);
  connection.listen();
  const request = connection.sendRequest('a');
  end();
  await expect(request).rejects.toMatchObject({ message: 'The other side is gone.' });
  expect(ended).toBe(1);
});
