import { LAWS } from './laws.ts';
import type { Trial, Tried } from './try-law.ts';

interface Options {
  readonly runs: number | undefined;
  readonly minutes: number | undefined;
  readonly seed: number | undefined;
}

/** How many values are tried at once: as often, somebody hears how far it is. */
const STRETCH = 200;

/** Tries what is named, and gives the exit code: 1 where a failure was found, 2 where nothing has that name. */
export function fuzz(name: string | undefined, options: Options): number {
  const laws = Object.entries(LAWS).filter(([id]) => name === 'laws' || name === id);
  if (laws.length === 0) {
    console.error(`What to try: laws (all of these), ${Object.keys(LAWS).join(', ')}`);
    return 2;
  }
  const hold = laws.map(([id, attempt]) => tryFor(id, attempt, options));
  return hold.every(Boolean) ? 0 : 1;
}

/** Tries one law for so many runs or so long, each stretch with a seed of its own. */
function tryFor(
  id: string,
  attempt: (trial: Trial) => Tried,
  { runs, minutes, seed = Date.now() % 1_000_000_000 }: Options,
): boolean {
  const most = runs ?? (minutes === undefined ? 1_000 : Infinity);
  const started = Date.now();
  const until = minutes === undefined ? Infinity : started + minutes * 60_000;
  let done = 0;
  let tried = 0;
  for (let at = seed; done < most && Date.now() < until; at++) {
    const result = attempt({ numRuns: Math.min(STRETCH, most - done), seed: at, until });
    done += result.runs;
    tried += result.tried;
    if (result.failure) {
      console.log(`${id}: broken after ${done} runs, ${tried} tried\n${result.failure}`);
      return false;
    }
    if ((at - seed) % 5 === 4) console.error(`${id}: ${done} runs, ${tried} tried`);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${id}: holds, ${done} runs, ${tried} tried, from seed ${seed}, ${seconds} s`);
  return true;
}
