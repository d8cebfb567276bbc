import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The bundles with their sizes in KB: each entry, and the chunks that are loaded only when needed.
 * @param {string} dist
 */
export function bundleSizes(dist) {
  const entries = readdirSync(dist).filter((name) => /\.[cm]?js$/.test(name));
  return entries.sort().map((name) => {
    const files = [join(dist, name), ...loadedWith(join(dist, name))];
    const bytes = files.map((file) => readFileSync(file));
    return {
      name,
      files: files.length,
      kilobytes: sum(bytes.map((each) => each.length)) / 1000,
      zipped: sum(bytes.map((each) => gzipSync(each).length)) / 1000,
    };
  });
}

/**
 * The paths of the chunks that a module imports at once, and those that they import in turn.
 * @param {string} path
 * @param {Set<string>} [found]
 */
function loadedWith(path, found = new Set()) {
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g,
  )) {
    const chunk = join(path, '..', target);
    if (found.has(chunk)) continue;
    found.add(chunk);
    loadedWith(chunk, found);
  }
  return [...found];
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
