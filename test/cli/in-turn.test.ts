import { expect, test } from 'vitest';
import { workInTurn } from '../../server/cli/check/in-turn.ts';
import type { Host, Interruption } from '../../server/cli/host.ts';

/** A host that is told to stop a few turns later, and says whether it is still watched. */
function interruptedSoon() {
  let code: Interruption['code'];
  let isWatched = true;
  const interruption: Interruption = {
    get code() {
      return code;
    },
    end: () => {
      isWatched = false;
    },
  };
  const host = {
    watchInterruption() {
      const turn = (left: number) => {
        if (left === 0) code = 130;
        else setImmediate(turn, left - 1);
      };
      turn(3);
      return interruption;
    },
  } as Host;
  return { host, isWatched: () => isWatched };
}

const items = Array.from({ length: 100 }, (_, i) => i);

test('what comes from outside is noticed between two files, though neither waits for anything', async () => {
  const { host, isWatched } = interruptedSoon();
  const { results, code } = await workInTurn(items, async (item) => item, host);
  expect(code).toBe(130);
  expect(results).toEqual(items.slice(0, results.length));
  expect(results).toHaveLength(2);
  expect(isWatched()).toBe(false);
});

test('signals do again what they usually do after a failure', async () => {
  const { host, isWatched } = interruptedSoon();
  const fail = () => Promise.reject(new Error('no'));
  await expect(workInTurn(items, fail, host)).rejects.toThrow('no');
  expect(isWatched()).toBe(false);
});
