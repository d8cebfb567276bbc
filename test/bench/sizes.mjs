import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The bundles with their sizes in KB: each entry, and the chunks that are loaded only when needed.
 * @param {string} dist
 */
export function bundleSizes(dist) {
  const entries = readdirSync(dist).filter((name) => /\.[cm]?js$/.test(name));
  const chunks = existsSync(join(dist, 'chunks')) ? readdirSync(join(dist, 'chunks')) : [];
  return entries.sort().map((name) => {
    const files = [name, ...loadedWith(join(dist, name))];
    const bytes = files.map((file) => readFileSync(pathOf(dist, file, chunks)));
    return {
      name,
      files: files.length,
      kilobytes: sum(bytes.map((each) => each.length)) / 1000,
      zipped: sum(bytes.map((each) => gzipSync(each).length)) / 1000,
    };
  });
}

/** @param {string} dist @param {string} file @param {readonly string[]} chunks */
function pathOf(dist, file, chunks) {
  return chunks.includes(file) ? join(dist, 'chunks', file) : join(dist, file);
}

/**
 * The chunks that a module imports at once, by name, and those that they import in turn.
 * @param {string} path
 * @param {Set<string>} [found]
 */
function loadedWith(path, found = new Set()) {
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g,
  )) {
    const name = basename(target);
    if (found.has(name)) continue;
    found.add(name);
    loadedWith(join(path, '..', target), found);
  }
  return [...found];
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
