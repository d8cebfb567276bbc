import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { ensureChromium } from '../../../tools/chromium.mjs';
import { installHost } from './install.mjs';

/**
 * @typedef {object} Run
 * @property {string} extension
 * @property {string} tests
 * @property {string} workspace
 * @property {string} profile folder for user data and extensions
 * @property {boolean} workspaceTrust whether VS Code asks whom to trust; without, it trusts everyone
 * @property {string} artifacts
 * @property {NodeJS.ProcessEnv} env for the tests
 *
 * @typedef {(run: Run) => Promise<void>} Runner rejects when VS Code does not end well
 */

const executable = fileURLToPath(new URL('vscode.mjs', import.meta.url));

/** @param {'floor' | 'newest'} name of the host to install and run @returns {Runner} */
export function hostRunner(name) {
  return async (run) => {
    // Here, where a person sees what takes a minute the first time.
    await installHost(name);
    await ensureChromium();
    const trust = run.workspaceTrust ? ['--enable-workspace-trust'] : [];
    const env = { ...run.env, VSCODE_HOST: name, VSCODE_HOST_ARTIFACTS: run.artifacts };
    return electron(executable, run, [...profile(run), ...trust], env);
  };
}

/**
 * A desktop VS Code, downloaded once. Needs internet and a display.
 * @param {string} version `stable`, `insiders` or a number
 * @returns {Runner}
 */
export function desktopRunner(version) {
  return async (run) => {
    const desktop = await downloadAndUnzipVSCode({ version });
    if (!run.workspaceTrust) return electron(desktop, run, profile(run), run.env);
    return restricted(desktop, run);
  };
}

/** @param {string} vscodeExecutablePath @param {Run} run @param {string[]} switches @param {NodeJS.ProcessEnv} extensionTestsEnv */
async function electron(vscodeExecutablePath, run, switches, extensionTestsEnv) {
  const output = outputFile(run);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.tests,
    launchArgs: [run.workspace, ...switches],
    extensionTestsEnv,
    stdout: output,
    stderr: output,
  });
}

/**
 * `runTests` always switches workspace trust off, so this suite starts VS Code by itself.
 * @param {string} desktop @param {Run} run @returns {Promise<void>}
 */
function restricted(desktop, run) {
  const tests = [
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${run.tests}`,
  ];
  const child = spawn(
    desktop,
    [
      run.workspace,
      ...profile(run),
      '--no-sandbox',
      '--skip-welcome',
      '--disable-updates',
      ...tests,
    ],
    { env: { ...process.env, ...run.env } },
  );
  const output = outputFile(run);
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`VS Code ended with code ${code}`)),
    );
  });
}

/** @param {Run} run */
function profile(run) {
  return [
    `--user-data-dir=${join(run.profile, 'user-data')}`,
    `--extensions-dir=${join(run.profile, 'extensions')}`,
  ];
}

/** @param {Run} run */
function outputFile(run) {
  return createWriteStream(join(run.artifacts, 'vscode.log'));
}
