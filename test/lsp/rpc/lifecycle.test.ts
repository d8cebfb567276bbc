import { expect, onTestFinished, test, vi } from 'vitest';
import { type Host, handleLifecycle } from '../../../server/lsp/lifecycle.ts';
import { conversation, failed } from './conversation.ts';

function server(host: Host = {}) {
  const talk = conversation();
  const exits: number[] = [];
  const exit = (code: number) => exits.push(code);
  handleLifecycle(talk.connection, { exit, ...host }, () => ({ capabilities: {} }));
  talk.connection.onRequest('x', () => 'answer');
  talk.connection.listen();
  return { ...talk, exits };
}

const OPTIONS = { processId: null, rootUri: null, capabilities: {} };

test('a server answers from its initialization to its shutdown, and then ends well', async () => {
  const { ask, tell, exits } = server();
  expect(await ask('x')).toEqual([failed(-32002)]);
  expect(await ask('shutdown')).toEqual([failed(-32002)]);
  expect(await ask('initialize', OPTIONS)).toMatchObject([{ result: { capabilities: {} } }]);
  expect(await ask('initialize', OPTIONS)).toEqual([failed(-32600)]);
  expect(await ask('x')).toMatchObject([{ result: 'answer' }]);
  expect(await ask('shutdown')).toMatchObject([{ result: null }]);
  expect(await ask('x')).toEqual([failed(-32600)]);
  expect(await ask('initialize', OPTIONS)).toEqual([failed(-32600)]);
  expect(exits).toEqual([]);
  await tell('exit');
  expect(exits).toEqual([0]);
});

test('an exit without shutdown, and the end of the client, are no good ends', async () => {
  const early = server();
  await early.tell('exit');
  expect(early.exits).toEqual([1]);
  const left = server();
  await left.ask('initialize', OPTIONS);
  left.end();
  expect(left.exits).toEqual([1]);
});

test.each([undefined, null, 5, [], {}])('initialize with %j does no harm', async (params) => {
  const { ask } = server();
  expect(await ask('initialize', params)).toMatchObject([{ result: { capabilities: {} } }]);
});

test('a server ends with the process that it was started for', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const alive = new Set([41, 42]);
  const isAlive = (id: number) => alive.has(id);
  const { ask, exits } = server({ isAlive });
  await ask('initialize', { ...OPTIONS, processId: 42 });
  vi.advanceTimersByTime(10_000);
  expect(exits).toEqual([]);
  alive.delete(42);
  vi.advanceTimersByTime(10_000);
  expect(exits).toEqual([1]);

  const named = server({ isAlive, clientProcess: 41 });
  await named.ask('initialize', { ...OPTIONS, processId: 42 });
  vi.advanceTimersByTime(10_000);
  expect(named.exits).toEqual([]);
  alive.delete(41);
  vi.advanceTimersByTime(10_000);
  expect(named.exits).toEqual([1]);
});
