import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Coalesced } from '../../client/spec-view/coalesced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task that is done when a test says so. */
function slowTask() {
  const runs: (() => void)[] = [];
  const task = () => new Promise<void>((resolve) => void runs.push(resolve));
  return { runs, task };
}

test('many changes make one run, a moment later', async () => {
  const { runs, task } = slowTask();
  const refresh = new Coalesced(task, 20);
  for (let i = 0; i < 5; i++) refresh.want();
  await vi.advanceTimersByTimeAsync(19);
  expect(runs).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(runs).toHaveLength(1);
});

test('whoever types without a pause still sees something', async () => {
  const { runs, task } = slowTask();
  const refresh = new Coalesced(task, 20);
  for (let i = 0; i < 10; i++) {
    refresh.want();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(runs).toHaveLength(1);
});

test('what changes during a run makes another one, and only one', async () => {
  const { runs, task } = slowTask();
  const refresh = new Coalesced(task, 20);
  refresh.want();
  await vi.advanceTimersByTimeAsync(20);
  for (let i = 0; i < 3; i++) refresh.want();
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toHaveLength(1);
  runs[0]?.();
  await vi.advanceTimersByTimeAsync(20);
  expect(runs).toHaveLength(2);
  runs[1]?.();
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toHaveLength(2);
});

test('nothing runs when it is over', async () => {
  const { runs, task } = slowTask();
  const refresh = new Coalesced(task, 20);
  refresh.want();
  refresh.dispose();
  refresh.want();
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toHaveLength(0);
});
