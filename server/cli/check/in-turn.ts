import type { Interruption } from '../host.ts';

/**
 * Does `work` for each item, one after the other, and gives the results. Once somebody wants the program to
 * stop, what has begun is finished, and nothing else begun. Not several at once: the disk is no help to wait
 * for, and each spec that is being checked holds megabytes, which the collector then has to carry along.
 */
export async function mapInTurn<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  interruption: Interruption,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    // Signals, and what progress writes, wait for a turn of their own: most work never waits for anything.
    await new Promise((resolve) => setImmediate(resolve));
    if (interruption.code !== undefined) break;
    results.push(await work(item));
  }
  return results;
}
