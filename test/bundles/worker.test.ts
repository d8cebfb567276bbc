import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test, vi } from 'vitest';
import { copyElsewhere } from './elsewhere.ts';
import { INITIALIZE } from './initialize.ts';

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

test('server.web.js needs nothing but what a worker has, and answers a bare initialize', async () => {
  const answers: { id?: number; result?: { capabilities: object } }[] = [];
  // Deliberately without `process`, `require` and `Buffer`.
  const worker: Record<string, unknown> = {
    postMessage: (message: object) => answers.push(message),
    addEventListener: () => undefined,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    URL,
    crypto,
    performance,
  };
  worker.self = worker;
  const file = elsewhere.at('dist/server.web.js');
  runInNewContext(readFileSync(file, 'utf8'), worker, { filename: file });
  const deliver = worker.onmessage as (event: { data: object }) => void;
  deliver({ data: INITIALIZE });
  await vi.waitFor(() => expect(answers.some(({ id }) => id === 1)).toBe(true));
  expect(answers.find(({ id }) => id === 1)?.result?.capabilities).toBeTypeOf('object');
});
