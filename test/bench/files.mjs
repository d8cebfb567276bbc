import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './documents.mjs';

/** They make about 6 KB, as the field's figures were measured. */
const LINES = { 'data-sync': 140, 'external-integrations': 190 };
/** What others write: each package brings a few documents along. */
const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const FILES_OF_A_FOLDER = 100;

/**
 * Makes a folder for files, and removes it in the end.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} folder @param {number} files @returns {number} bytes */
export function writeSpecs(folder, files) {
  return writeFiles(folder, files, (n) => {
    const shape = n % 2 ? 'data-sync' : 'external-integrations';
    return documentOf(shape, LINES[shape], n);
  });
}

/**
 * A repository's other Markdown: the documents of the packages that are installed here, under names that say
 * nothing, because what is called README is not even looked at for a spec without template.
 * @param {string} folder @param {number} files
 */
export function writeOthers(folder, files) {
  const texts = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('.'))
    .sort()
    .map((path) => readFileSync(join(PACKAGES, path), 'utf8'));
  return writeFiles(folder, files, (n) => texts[n % texts.length] ?? '');
}

/** @param {string} folder @param {number} files @param {(n: number) => string} make @returns {number} bytes */
function writeFiles(folder, files, make) {
  let bytes = 0;
  for (let n = 0; n < files; n++) {
    const place = join(folder, String(Math.floor(n / FILES_OF_A_FOLDER)));
    if (n % FILES_OF_A_FOLDER === 0) mkdirSync(place, { recursive: true });
    const text = make(n);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(place, `${n}.md`), text);
  }
  return bytes;
}
