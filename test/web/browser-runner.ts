// Registers the globals of Mocha's build for browsers, which runs in a worker too.
import 'mocha/mocha.js';
import { runMocha } from '../vscode/support/test-events.ts';

/** Runs the suites that `load` imports, inside the web extension host. */
export async function runInBrowser(load: () => Promise<void>): Promise<void> {
  // Its reporter for browsers draws into a document, which a worker has not; this one is silent.
  const { Base } = Mocha.reporters;
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: Base, ...grep() });
  await load();
  await runMocha(mocha, (event) =>
    console.log(process.env.INTEGRATION_SPEC_TEST_MARK + JSON.stringify(event)),
  );
}

function grep(): { grep?: string } {
  const pattern = process.env.INTEGRATION_SPEC_TEST_GREP;
  return pattern ? { grep: pattern } : {};
}
