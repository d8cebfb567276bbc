import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { testFiles } from '../vscode/host/bundle.mjs';
import { repository } from '../vscode/host/versions.mjs';

/** Begins the lines of the console that are events of the test run: a worker has no file to write to. */
export const eventMark = '@@integration-spec-test ';

/**
 * Bundles the web suites into one CommonJS file, the only form that a web extension host loads.
 * @param {string} source folder with `*.test.ts`
 * @param {string} output the file to write
 * @param {Record<string, string>} environment what the suites find in `process.env`
 */
export async function bundleForBrowser(source, output, environment) {
  rmSync(dirname(output), { recursive: true, force: true });
  const imports = testFiles(source).map((file) => `await import(${JSON.stringify(file)});`);
  await build({
    stdin: {
      contents: `
        import { runInBrowser } from './test/web/browser-runner.ts';
        export const run = () => runInBrowser(async () => { ${imports.join('\n')} });`,
      resolveDir: repository,
      loader: 'ts',
    },
    outfile: output,
    bundle: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    define: definitions({ ...environment, INTEGRATION_SPEC_TEST_MARK: eventMark }),
    logLevel: 'warning',
  });
}

/** @param {Record<string, string>} environment */
function definitions(environment) {
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
  );
}
