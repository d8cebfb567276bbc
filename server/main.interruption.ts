import type { Interruption } from './cli/host.ts';

/** What ends a program from outside, and the exit codes that shells expect then. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof CODES;
const SIGNALS = Object.keys(CODES) as Signal[];

/** From now on the first interruption only asks the work to stop; the second one ends it at once. */
export function watchInterruption(): Interruption {
  let code: Interruption['code'];
  const note = (signal: Signal) => {
    if (code !== undefined) process.exit(code);
    code = CODES[signal];
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    get code() {
      return code;
    },
    end: () => {
      for (const signal of SIGNALS) process.off(signal, note);
    },
  };
}
