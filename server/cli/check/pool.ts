/** Reading ahead keeps the disk busy while a file is checked; more would only hold more in memory. */
export const FILES_AT_ONCE = 16;

/** Does `work` for each item, `atOnce` at a time, and gives the results in the items' order. */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
