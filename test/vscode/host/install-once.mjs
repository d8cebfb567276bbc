import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const STAMP = 'installed.json';

/**
 * Fills `folder` unless an earlier run did with the same `contents`.
 * The work happens beside it and is renamed when complete, so an interrupted run leaves nothing half done.
 * @param {string} folder
 * @param {Record<string, unknown>} contents what is in there: versions and options
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function installOnce(folder, contents, fill) {
  const stamp = JSON.stringify(contents);
  if (isInstalled(folder, stamp)) return;
  removeAbandoned(folder);
  const temporary = `${folder}.installing-${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await fill(temporary);
    writeFileSync(join(temporary, STAMP), stamp);
    // Another run may have finished the same work meanwhile; its result may be in use already.
    if (isInstalled(folder, stamp)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} stamp */
function isInstalled(folder, stamp) {
  const file = join(folder, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** @param {string} folder */
function removeAbandoned(folder) {
  const prefix = `${basename(folder)}.installing-`;
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
