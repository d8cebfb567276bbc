import { stat } from 'node:fs';
import * as promises from 'node:fs/promises';
import { readAtMost } from './main.read-file.ts';

/** Git reads longer ones; nobody writes them. In bytes. */
const LONGEST = 1_000_000;
/** Of `*` in one name of a pattern, and of `**` in all of it. */
const MOST_STARS = 3;
const MOST_DEEP = 2;
/** Of one file. Each is tried on each path, and making them ready takes longer than in proportion. */
const MOST_PATTERNS = 2_000;

/**
 * What the search for files reads of the disk. Files that say what Git ignores come with a repository that may
 * be hostile, and their patterns become regular expressions: of those that could take longer than the universe
 * has, nothing is known, and a pipe in their place is not waited for.
 */
export const ignoreFiles = {
  stat,
  promises: {
    stat: promises.stat,
    readFile: async (path: string) => decentPatterns(await readAtMost(path, LONGEST)),
  },
};

/** The lines that can be matched in no time. */
function decentPatterns(bytes: Buffer): string {
  return bytes.toString('utf8').split('\n').filter(isDecent).slice(0, MOST_PATTERNS).join('\n');
}

function isDecent(pattern: string): boolean {
  if (/^#|^\s*$/.test(pattern)) return false;
  const names = pattern.split('/');
  const deep = names.filter((name) => /^\*\*+\r?$/.test(name));
  return (
    deep.length <= MOST_DEEP &&
    names.every((name) => deep.includes(name) || name.split('*').length - 1 <= MOST_STARS)
  );
}
