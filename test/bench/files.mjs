import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf } from './documents.mjs';

/** They make about 6 KB, as the field's figures were measured. */
const LINES = { 'data-sync': 140, 'external-integrations': 190 };
const NOISE = new URL('../corpus/noise/', import.meta.url);
const FILES_OF_A_FOLDER = 100;
/** They are no specs either, and yet are read as such, by their content. */
const SPEC_LIKE = new Set([
  'github-actions-guide.md',
  'kafka-topics.md',
  'planning-codebase-integrations.md',
]);
/** What makes the short documents of the corpus as long as others. */
const PROSE = `
## Notes of the week

The plan is older than the team, and most of it still holds. What changed is written down below, with the
reasons, so that nobody has to ask twice. Pictures are in the folder beside this page.

- Walk through the list of open questions, oldest first
- Ask the people on call what woke them up, and *write it down*
- Move what is done to the [archive](archive.md)

| Day | Who | What |
| :--- | :--- | :--- |
| Monday | Ada | Read the drafts |
| Friday | Linus | Tidy the \`docs\` folder |
`.repeat(3);

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

/** A repository's other Markdown: what people write beside specs. @param {string} folder @param {number} files */
export function writeNoise(folder, files) {
  const texts = readdirSync(NOISE)
    .filter((name) => !SPEC_LIKE.has(name))
    .sort()
    .map((name) => readFileSync(new URL(name, NOISE), 'utf8'));
  return writeFiles(folder, files, (n) => texts[n % texts.length] + PROSE);
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
