import type { Host, Interruption } from '../host.ts';
import { Progress } from './progress.ts';

/** The results so far, and where somebody wanted the program to stop, with which code it is to. */
export interface Worked<R> extends Pick<Interruption, 'code'> {
  readonly results: readonly R[];
}

/**
 * Does `work` for each item, one after the other, and gives the results. Once somebody wants the program to
 * stop, what has begun is finished, and nothing else begun: before and after this nothing is half done, and
 * the program may end where it stands. Not several at once: the disk is no help to wait for, and each spec
 * that is being checked holds megabytes, which the collector then has to carry along.
 */
export async function workInTurn<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  host: Host,
): Promise<Worked<R>> {
  const interruption = host.watchInterruption();
  const results: R[] = [];
  try {
    for (const item of items) {
      // Signals, and what progress writes, wait for a turn of their own: most work never waits for anything.
      await new Promise((resolve) => setImmediate(resolve));
      if (interruption.code !== undefined) break;
      results.push(await work(item));
    }
    return { results, code: interruption.code };
  } finally {
    interruption.end();
  }
}

/** The same where the results come together at the end: meanwhile a person sees how far it is. */
export async function workWithProgress<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  host: Host,
): Promise<Worked<R>> {
  const progress = new Progress(host.stderr, items.length);
  const step = async (item: T) => {
    const result = await work(item);
    progress.step();
    return result;
  };
  const worked = await workInTurn(items, step, host);
  await progress.end();
  return worked;
}
