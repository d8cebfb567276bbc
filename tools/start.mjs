// npm start: builds the extension and opens VS Code with it on the folder examples/.
// Where no desktop VS Code can be opened, the workbench is served on this machine; PORT chooses where.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../test/vscode/host/versions.mjs';
import { findExecutable } from './chromium.mjs';
import { serveWorkbench } from './serve-workbench.mjs';

const { values: options } = parseArgs({
  options: {
    /** Serves the workbench even where there is a desktop VS Code. */
    browser: { type: 'boolean', default: false },
    /** Opens nothing: serves the workbench and prints its address. */
    'no-open': { type: 'boolean', default: false },
  },
});
// What was started and written ends and goes in handlers of this exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
const folder = join(repository, 'examples');

say('building the extension');
const build = spawnSync(process.execPath, ['tools/build/build.mjs'], { cwd: repository });
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}`);
  process.exit(1);
}
if (!openDesktop()) await serve().catch(fail);

/** @returns {boolean} whether a desktop VS Code took over */
function openDesktop() {
  const code = findExecutable('code');
  if (!code || !hasDisplay() || options.browser || options['no-open']) return false;
  say('opening VS Code');
  const switches = ['--new-window', `--extensionDevelopmentPath=${repository}`, folder];
  const { status } = spawnSync(code, [...switches, ...exampleFile()], { stdio: 'inherit' });
  if (status !== 0) say(`the installed VS Code did not open (code ${status})`);
  return status === 0;
}

async function serve() {
  const workbench = await serveWorkbench({
    extension: repository,
    folder,
    file: exampleFile()[0],
    port: Number(process.env.PORT ?? 3210),
    say,
  });
  process.stdout.write(
    `\nVS Code with Integration Spec is ready; open this address:\n\n  ${workbench.url}\n\nPress Ctrl+C to stop.\n`,
  );
  if (process.stdout.isTTY && hasDisplay() && !options['no-open']) openBrowser(workbench.url);
  await workbench.died;
}

/** @param {Error} error */
function fail({ message }) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @returns {string[]} the document to show first, if there is one */
function exampleFile() {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const name = names.find((each) => each.endsWith('.md') && !each.endsWith('README.md'));
  return name ? [join(folder, name)] : [];
}

function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}

/** @param {string} url */
function openBrowser(url) {
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (findExecutable(command)) spawnSync(command, [url], { stdio: 'ignore' });
}

/** @param {string} message */
function say(message) {
  process.stdout.write(`[start] ${message}\n`);
}
