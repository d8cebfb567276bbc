import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFolder } from './files.mjs';
import { startUp } from './session.mjs';

/**
 * The code that a server has loaded when it has sent the first diagnostics of a document, in KB: the files of ours
 * that V8 says it ran. What is read as data is not in it.
 * @param {import('./session.mjs').Subject} subject
 */
export function loadedCode({ server, text }) {
  return withFolder(async (folder) => {
    await startUp({ server: { ...server, environment: { NODE_V8_COVERAGE: folder } }, text });
    const files = new Set(readdirSync(folder).flatMap((name) => scriptsIn(join(folder, name))));
    return [...files].reduce((bytes, file) => bytes + statSync(file).size, 0) / 1000;
  });
}

/** @param {string} report of V8 @returns {string[]} paths */
function scriptsIn(report) {
  const { result } = JSON.parse(readFileSync(report, 'utf8'));
  return result
    .map((/** @type {{ url: string }} */ { url }) => url)
    .filter((/** @type {string} */ url) => url.startsWith('file:'))
    .map((/** @type {string} */ url) => fileURLToPath(url));
}
