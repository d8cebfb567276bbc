// npm run test:web: runs the suites of test/web/suite inside the web extension host of VS Code.
import { spawn } from 'node:child_process';
import { appendFileSync, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../tools/chromium.mjs';
import { copyWorkspace } from '../vscode/host/fixture.mjs';
import { installWebBuild } from '../vscode/host/install.mjs';
import { readResults, summary } from '../vscode/host/results.mjs';
import { runCommand } from '../vscode/host/run-command.mjs';
import { artifactsFolder, repository } from '../vscode/host/versions.mjs';
import { eventMark } from './bundle.mjs';

const { values: options } = parseArgs({
  options: {
    grep: { type: 'string', default: '' },
    extension: { type: 'string', default: repository },
    'no-build': { type: 'boolean', default: false },
  },
});
const extension = resolve(options.extension);
const artifacts = join(artifactsFolder, 'web');
const events = join(artifacts, 'events.jsonl');

if (!options['no-build'] && extension === repository) {
  await runCommand(process.execPath, ['tools/build/build.mjs'], { cwd: repository });
}
rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const { workspace, remove } = copyWorkspace(join(repository, 'test/web/suite'));
process.stdout.write('VS Code for the web\n');
const problem = await prepare().then(run, (error) => error.message);
remove();
const results = readResults('VS Code for the web', events, problem);
process.stdout.write(`${summary(results)}\n`);
process.exit(results.failed === 0 ? 0 : 1);

/** Installs what is missing here already, where a person sees what takes a minute the first time. */
async function prepare() {
  await ensureChromium();
  await installWebBuild();
}

/** @returns {Promise<string | undefined>} what went wrong */
function run() {
  const host = fileURLToPath(new URL('host.mjs', import.meta.url));
  const child = spawn(process.execPath, [host, extension, workspace, artifacts, options.grep], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(artifacts, 'console.log'));
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith(eventMark)) appendFileSync(events, `${line.slice(eventMark.length)}\n`);
    else log.write(`${line}\n`);
  });
  /** @type {string[]} */
  const words = [];
  createInterface(child.stderr).on('line', (line) => {
    if (/^(Error: |\[web-host\])/.test(line)) words.push(line);
    log.write(`${line}\n`);
  });
  return new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code) => {
      done(code === 0 ? undefined : words.slice(-3).join('\n') || `it ended with code ${code}`);
    });
  });
}
