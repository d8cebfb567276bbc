// Packages that only one tool needs. They have a lock file of their own, so that `npm ci` does not get slower,
// and lie where no other tool of the repository looks for sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Installs what the lock file of a folder says, unless that has been done. It says so once, on stderr.
 * @param {string} folder with a package.json, its lock file and .npmrc
 * @param {string} name of the folder in `node_modules/`, with a leading dot
 * @returns {string} the folder whose `node_modules/` has the packages
 */
export function installLocked(folder, name) {
  const place = join(PLACES, name);
  if (isInstalled(folder, place)) return place;
  console.error(`installing the packages of ${join(folder, 'package.json')} (once) …`);
  mkdirSync(place, { recursive: true });
  for (const file of FILES) copyFileSync(join(folder, file), join(place, file));
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: place,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The packages of ${folder} could not be installed`);
  return place;
}

/** @param {string} folder @param {string} place */
function isInstalled(folder, place) {
  const [wanted, installed] = [folder, place].map((each) => join(each, 'package-lock.json'));
  return (
    existsSync(join(place, 'node_modules/.package-lock.json')) &&
    existsSync(installed) &&
    readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')
  );
}
