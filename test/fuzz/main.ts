import { guided } from './guided/loop.ts';
import { TARGETS } from './guided/targets.ts';
import { LAWS } from './laws.ts';
import type { Trial, Tried } from './try-law.ts';

export interface Options {
  readonly runs: number | undefined;
  readonly minutes: number | undefined;
  readonly seed: number;
  /** Told of each text before it is read. */
  readonly before: (text: string) => void;
}

/** How many values are tried at once: as often, somebody hears how far it is. */
const STRETCH = 200;

const HELP = `What to try: laws (all of these), ${Object.keys(LAWS).join(', ')};
guided by what runs: ${Object.keys(TARGETS).join(', ')}`;

/** Tries what is named, and gives the exit code: 1 where a failure was found, 2 where nothing has that name. */
export function fuzz(name: string | undefined, options: Options): number {
  const target = TARGETS[name ?? ''];
  if (name && target) return report(name, guided(target, limitsOf(options)), options);
  const laws = Object.entries(LAWS).filter(([id]) => name === 'laws' || name === id);
  if (laws.length === 0) {
    console.error(HELP);
    return 2;
  }
  const hold = laws.map(([id, attempt]) => tryFor(id, attempt, options));
  return hold.every(Boolean) ? 0 : 1;
}

function report(name: string, outcome: ReturnType<typeof guided>, { seed }: Options): number {
  const { runs, kept, branches, failures } = outcome;
  for (const failure of failures) console.log(`${name}: broken by ${failure}\n`);
  console.log(`${name}: ${runs} texts, ${kept} kept, ${branches} branches, from seed ${seed}`);
  return failures.length === 0 ? 0 : 1;
}

function limitsOf({ runs, minutes, ...options }: Options) {
  const most = runs ?? (minutes === undefined ? 1_000 : Infinity);
  const until = minutes === undefined ? Infinity : Date.now() + minutes * 60_000;
  return { ...options, runs: most, until };
}

/** Tries one law for so many runs or so long, each stretch with a seed of its own. */
function tryFor(id: string, attempt: (trial: Trial) => Tried, options: Options): boolean {
  const { runs: most, until, seed } = limitsOf(options);
  const started = Date.now();
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
