import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './install-once.mjs';
import { runCommand, runNpm } from './run-command.mjs';
import { hostFolder, hosts, webBuild } from './versions.mjs';

/** @typedef {{ server: string, node: string }} InstalledHost `server` is VS Code's server-main.js, `node` the binary that runs it */

const MINIMAL = ['--no-save', '--no-package-lock', '--omit=dev', '--ignore-scripts'];

/**
 * Makes sure that the VS Code server of that name is there.
 * @param {'floor' | 'newest'} name
 * @returns {Promise<InstalledHost>}
 */
export async function installHost(name) {
  const { vscode, codeServer, node } = hosts[name];
  const nodeFolder = node && (await installNode(node));
  const folder = join(hostFolder, name);
  await installOnce(folder, { codeServer, node: node ?? null }, async (temporary) => {
    report(`installing VS Code ${vscode}`);
    await unpack(`code-server@${codeServer}`, temporary, { from: 'package/lib/vscode', levels: 3 });
    await runNpm(['install', ...MINIMAL], { cwd: temporary, nodeFolder });
    await buildLogger(temporary, nodeFolder);
    // Half of the size, and of no use without an account.
    for (const unused of ['extensions/copilot', 'node_modules/@github'])
      rmSync(join(temporary, unused), { recursive: true, force: true });
  });
  return {
    server: join(folder, 'out/server-main.js'),
    node: nodeFolder ? join(nodeFolder, 'node') : process.execPath,
  };
}

/**
 * Makes sure that the browser build of VS Code is there.
 * @returns {Promise<{ dataFolder: string, commit: string }>} as `testRunnerDataDir` and `commit` of `@vscode/test-web`, which finds it there and downloads nothing
 */
export async function installWebBuild() {
  const { version } = webBuild;
  const dataFolder = join(hostFolder, 'web');
  await installOnce(
    join(dataFolder, `vscode-web-stable-${version}`),
    webBuild,
    async (temporary) => {
      report(`installing VS Code ${version} for the browser`);
      await unpack(`${webBuild.package}@${version}`, temporary, { from: 'package', levels: 1 });
      // By this file `@vscode/test-web` knows a complete download.
      writeFileSync(join(temporary, 'version'), version);
    },
  );
  return { dataFolder, commit: version };
}

/** @param {string} version @returns {Promise<string>} the folder with the `node` binary */
async function installNode(version) {
  if (process.platform !== 'linux')
    throw new Error(
      'VS Code comes from npm on Linux only; elsewhere install desktop VS Code (tests take one with VSCODE_VERSION=stable).',
    );
  const name = `node-linux-${process.arch}`;
  const folder = join(hostFolder, `node-${version}`);
  await installOnce(folder, { name, version }, async (temporary) => {
    report(`installing Node.js ${version}`);
    await runNpm(['install', ...MINIMAL, `${name}@${version}`], { cwd: temporary });
  });
  return join(folder, 'node_modules', name, 'bin');
}

/** @param {string} spec @param {string} folder @param {{ from: string, levels: number }} part */
async function unpack(spec, folder, { from, levels }) {
  const download = join(folder, '.download');
  mkdirSync(download, { recursive: true });
  await runNpm(['pack', spec, '--pack-destination', download], { cwd: folder });
  const [archive] = readdirSync(download);
  if (!archive) throw new Error(`npm packed nothing for ${spec}`);
  await runCommand('tar', [
    '-xzf',
    join(download, archive),
    '-C',
    folder,
    `--strip-components=${levels}`,
    from,
  ]);
  rmSync(download, { recursive: true });
}

/**
 * The module behind VS Code's output channels is native and not shipped ready-made; without it those stay empty.
 * @param {string} folder
 * @param {string} [nodeFolder]
 */
async function buildLogger(folder, nodeFolder) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { JOBS: '2' };
  // The headers in Node's own package fit its binary; those of the machine fit the machine's.
  if (nodeFolder) env.npm_config_nodedir = join(nodeFolder, '..');
  try {
    await runNpm(['rebuild', '@vscode/spdlog', '--ignore-scripts=false'], {
      cwd: folder,
      nodeFolder,
      env,
    });
  } catch {
    report(
      'no C++ compiler here: the output channels of this VS Code will be empty, nothing else changes',
    );
  }
}

/** @param {string} message */
function report(message) {
  process.stderr.write(`[vscode-host] ${message}\n`);
}
