import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds Chromium; as root on Debian it installs it.
 * @returns {Promise<string>} its path; rejects with one sentence that says how to get it
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !findExecutable('apt-get')) {
    throw new Error(
      'No Chromium found: install it (on Debian: apt-get install chromium) or set VSCODE_HOST_CHROMIUM to its path.',
    );
  }
  process.stderr.write('[chromium] installing the Debian package\n');
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  const installed = findChromium();
  if (!installed)
    throw new Error('Debian installed its package chromium, but there is no such command.');
  return installed;
}

/** @returns {string | undefined} throws only for a VSCODE_HOST_CHROMIUM that is not there */
export function findChromium() {
  const chosen = process.env.VSCODE_HOST_CHROMIUM;
  if (chosen && !existsSync(chosen))
    throw new Error(`VSCODE_HOST_CHROMIUM names ${chosen}, which does not exist.`);
  if (chosen) return chosen;
  for (const name of NAMES) {
    const path = findExecutable(name);
    if (path) return path;
  }
  return existsSync(MAC) ? MAC : undefined;
}

/** Switches for a browser that talks to this machine only. */
export function chromiumArguments() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const local =
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost';
  // Chromium's sandbox refuses to run as root.
  return [...quiet, local, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

/** @param {string} name @returns {string | undefined} the command's path, if PATH leads to it */
export function findExecutable(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** @param {string} command @param {string[]} args @returns {Promise<void>} */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args.join(' ')} failed with code ${code}`)),
    );
  });
}
