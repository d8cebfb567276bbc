// The SDKs that catalogs are read from. They weigh hundreds of megabytes, so they have a lock file of their
// own, and lie where no other tool of the repository looks for sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PLACE = fileURLToPath(new URL('../../node_modules/.catalogs/', import.meta.url));
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs what the lock file says, unless that has been done. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('installing the SDKs (once; this takes a minute) …');
  mkdirSync(PLACE, { recursive: true });
  for (const file of FILES) copyFileSync(join(HERE, file), join(PLACE, file));
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PLACE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the SDKs could not be installed');
}

function isInstalled() {
  const installed = join(PLACE, 'package-lock.json');
  return (
    existsSync(join(PLACE, 'node_modules/.package-lock.json')) &&
    existsSync(installed) &&
    readFileSync(installed, 'utf8') === readFileSync(join(HERE, 'package-lock.json'), 'utf8')
  );
}

/** A CommonJS package among the SDKs. */
export function requirePackage(name) {
  return createRequire(join(PLACE, 'package.json'))(name);
}

/** The path of a file of a package. */
export function pathIn(packageName, file) {
  return join(PLACE, 'node_modules', packageName, file);
}

/** The text of a file of a package; undefined where there is none. */
export function textIn(packageName, file) {
  const path = pathIn(packageName, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** `name@version` of an installed package. */
export function pinned(packageName) {
  const { name, version } = JSON.parse(textIn(packageName, 'package.json'));
  return `${name}@${version}`;
}

/** The names of the packages that facts are read from. */
export function sdkNames() {
  const { devDependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).filter((name) => name !== 'typescript');
}
