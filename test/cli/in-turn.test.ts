import { expect, test } from 'vitest';
import { mapInTurn } from '../../server/cli/check/in-turn.ts';
import type { Interruption } from '../../server/cli/host.ts';

test('what comes from outside is noticed between two files, though neither waits for anything', async () => {
  let code: Interruption['code'];
  const interruption: Interruption = {
    get code() {
      return code;
    },
    end: () => undefined,
  };
  setImmediate(() => {
    code = 130;
  });
  const items = Array.from({ length: 100 }, (_, i) => i);
  const results = await mapInTurn(items, async (item) => item, interruption);
  expect(results).toEqual(items.slice(0, results.length));
  expect(results.length).toBeLessThan(items.length);
});
