// The SDKs that catalogs are read from: hundreds of megabytes.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from '../locked-packages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const NAME = '.catalogs';
const PLACE = fileURLToPath(new URL(`../../node_modules/${NAME}/`, import.meta.url));

/** Installs what the lock file says, unless that has been done. */
export function installPackages() {
  installLocked(HERE, NAME);
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
