// Files that a generator writes: read as they are, written where they are stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file's text, by its path from the repository's root; undefined where there is none. */
export function readOld(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Writes the files, a map from path to text, that are not what they should be. With --check it only says
 * which these are, and the process fails.
 */
export function writeGenerated(files, tool, isSame = (old, text) => old === text) {
  for (const [path, text] of files) {
    if (isSame(readOld(path), text)) continue;
    if (process.argv.includes('--check')) {
      console.error(`${path} is stale: run node ${tool}`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
}
