import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { UsageError } from '../usage-error.ts';

/** A file to check. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** True where a person wrote this very path: it is checked whatever its name is, and must be readable. */
  readonly isNamed: boolean;
}

const MARKDOWN = '**/*.{md,markdown}';
const IS_MARKDOWN = /\.(?:md|markdown)$/i;
const SKIPPED = ['**/node_modules', '**/.git'];

/**
 * The files that paths and globs mean, by path: a file itself, a folder's Markdown files and those that a
 * glob matches, without what .gitignore excludes. A path that begins with `!` takes files away again.
 * @throws UsageError for a path that leads nowhere, a pipe or a device, and a glob without a match.
 */
export async function findFiles(paths: readonly string[], host: Host): Promise<FoundFile[]> {
  const wanted = paths.filter((path) => !path.startsWith('!'));
  const negations = paths.filter((path) => path.startsWith('!'));
  const isUnwanted = negations.length > 0 ? await matcherOf(negations, host) : () => false;
  const found = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const path of wanted.length > 0 ? wanted : ['.']) {
    const matches = await filesAt(path, host);
    if (typeof matches === 'string') problems.push(matches);
    else for (const match of matches) found.set(match.path, found.get(match.path) ?? match);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return [...found.values()]
    .filter(({ path }) => !isUnwanted(displayPath(path, host.cwd)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files, or what is wrong with the path. */
async function filesAt(path: string, host: Host): Promise<FoundFile[] | string> {
  // What a script forgot to set must not mean everything.
  if (path === '') return 'A path is empty. The folder that you are in is `.`.';
  const absolute = resolve(host.cwd, path);
  const kind = await host.kindOf(absolute);
  if (kind === 'file') return [{ path: absolute, isNamed: true }];
  if (kind === 'other')
    return `'${path}' is no file. What comes through a pipe is for 'check --stdin'.`;
  const matches = kind ? await search(MARKDOWN, absolute, host) : await glob(path, host);
  if (typeof matches === 'string') return matches;
  return matches.map((match) => ({ path: match, isNamed: false }));
}

async function matcherOf(
  negations: readonly string[],
  { cwd }: Host,
): Promise<(path: string) => boolean> {
  const { takenAway } = await import('./taken-away.ts');
  return takenAway(negations, cwd);
}

async function glob(pattern: string, host: Host): Promise<string[] | string> {
  const { isDynamicPattern } = await import('globby');
  if (!isDynamicPattern(pattern)) return `There is no file or folder '${pattern}'.`;
  const matches = (await search(pattern, host.cwd, host)).filter((path) => IS_MARKDOWN.test(path));
  return matches.length > 0 ? matches : `No Markdown file matches '${pattern}'.`;
}

/** Folders that are links are not entered: what they lead to is checked where it stands. */
async function search(pattern: string, cwd: string, host: Host): Promise<string[]> {
  const { globby } = await import('globby');
  const paths = await globby(pattern, {
    cwd,
    gitignore: true,
    ignore: SKIPPED,
    dot: true,
    absolute: true,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    // A folder that may not be read (a database's volume, say) must not stop the others.
    suppressErrors: true,
    ...(host.ignoreFiles && { fs: host.ignoreFiles }),
  });
  return paths.map((path) => resolve(path));
}
