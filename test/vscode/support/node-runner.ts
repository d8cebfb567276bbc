import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { runMocha, type TestEvent } from './test-events.ts';

/** What VS Code calls: runs every bundled suite in this folder, inside the extension host. */
export async function run(): Promise<void> {
  const results = process.env.INTEGRATION_SPEC_TEST_EVENTS;
  if (!results) throw new Error('Start these tests with test/vscode/run.mjs.');
  const emit = (event: TestEvent) => appendFileSync(results, `${JSON.stringify(event)}\n`);
  const grep = process.env.INTEGRATION_SPEC_TEST_GREP;
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, ...(grep && { grep }) });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  await runMocha(mocha, emit);
}
