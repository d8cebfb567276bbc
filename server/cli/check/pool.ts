import type { Interruption } from '../host.ts';

/** Reading ahead keeps the disk busy while a file is checked; more would only hold more in memory. */
export const FILES_AT_ONCE = 16;

/**
 * Does `work` for each item, `atOnce` at a time, and gives the results in the items' order. Once somebody
 * wants the program to stop, what has begun is finished, and nothing else begun.
 */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  interruption: Interruption,
): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) {
      if (interruption.code !== undefined) return;
      results.set(i, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return items.flatMap((_, i) => (results.has(i) ? [results.get(i) as R] : []));
}
