/** One line of a run's result file. A run without `end` did not finish; `broken` says that its suites could not be loaded. */
export type TestEvent =
  | { type: 'pass' | 'skip'; title: string; milliseconds: number }
  | { type: 'fail'; title: string; milliseconds: number; error: string }
  | { type: 'broken'; error: string }
  | { type: 'end' };

/** Runs the tests and emits an event for each. Resolves when they ended, rejects when one failed. */
export async function runMocha(
  mocha: Pick<Mocha, 'run'>,
  emit: (event: TestEvent) => void,
): Promise<void> {
  const failures = await new Promise<number>((resolve, reject) => {
    try {
      follow(mocha.run(resolve), emit);
    } catch (error) {
      emit({ type: 'broken', error: message(error) });
      reject(error);
    }
  });
  emit({ type: 'end' });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function follow(runner: Mocha.Runner, emit: (event: TestEvent) => void): void {
  runner.on('pass', (test) => emit({ type: 'pass', ...describe(test) }));
  runner.on('pending', (test) => emit({ type: 'skip', ...describe(test) }));
  runner.on('fail', (test: Mocha.Runnable, error: unknown) =>
    emit({ type: 'fail', ...describe(test), error: message(error) }),
  );
}

function describe(test: Mocha.Runnable) {
  return { title: test.titlePath().join(' › '), milliseconds: test.duration ?? 0 };
}

function message(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
