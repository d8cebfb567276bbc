import { URI, Utils } from 'vscode-uri';
import type { FileFact } from '../core/catalogs/facts.ts';
import { folderOf, foldersAbove, normalUri, relativePath } from './config/locations.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';

/** A document that refers to more files than this is a list of files. */
const MOST_PATHS = 100;
const MOST_FOLDERS = 200;

/**
 * What is known of the files that a document refers to, by the path it writes: each is looked for from the
 * workspace folder down to the document's own. A path that leaves the workspace folder, leads through a
 * link or lies in a folder that cannot be listed is left out, and so is, in a document outside of every
 * workspace folder, one that does not stand beside it. Never rejects, unless listing does.
 */
export async function findReferencedFiles(
  paths: Iterable<string>,
  documentUri: string,
  workspaceFolders: readonly string[],
  files: FileSystem,
): Promise<ReadonlyMap<string, FileFact>> {
  const document = normalUri(documentUri);
  const folder = folderOf(document, workspaceFolders);
  const [own] = foldersAbove(document, folder);
  const found = new Map<string, FileFact>();
  if (!own) return found;
  const limit = folder ?? own;
  const bases = folder === undefined ? [own] : foldersAbove(document, folder).reverse();
  const listing = new Listing(files, limit);
  for (const path of [...new Set(paths)].slice(0, MOST_PATHS)) {
    const fact = await lookUp(path, bases, limit, listing);
    if (fact && (folder !== undefined || fact.is === 'there')) found.set(path, fact);
  }
  return found;
}

async function lookUp(
  path: string,
  bases: readonly string[],
  limit: string,
  listing: Listing,
): Promise<FileFact | undefined> {
  let isUnknown = true;
  let nearMiss: string | undefined;
  const places = path.startsWith('/') ? [limit] : bases;
  const spellings = [...places.map((base) => ({ base, path })), ...withoutRoot(path, limit)];
  for (const { base, path: way } of spellings) {
    const uri = placeIn(base, way.replace(/^\//, ''));
    if (uri === undefined) return undefined;
    const steps = relativePath(limit, uri)?.split('/');
    if (!steps) continue;
    const names = await listing.follow(steps);
    if (names === 'unknown') return undefined;
    isUnknown = false;
    if (names === undefined) continue;
    if (names.every((name, i) => composed(name) === composed(steps[i] ?? '')))
      return { is: 'there', at: { uri, path: names.join('/') } };
    nearMiss ??= respelt(path, names);
  }
  return isUnknown ? undefined : { is: 'missing', nearMiss };
}

/** Undefined for what no address can hold: half a character, for one. */
function placeIn(base: string, path: string): string | undefined {
  try {
    return Utils.joinPath(URI.parse(base), path).toString();
  } catch {
    return undefined;
  }
}

/** Where only a part of a repository is opened (`docs`), `docs/a.md` may well be its `a.md`. */
function withoutRoot(path: string, limit: string): { base: string; path: string }[] {
  const name = Utils.basename(URI.parse(limit));
  const prefix = `${name}/`;
  return name !== '' && path.startsWith(prefix)
    ? [{ base: limit, path: path.slice(prefix.length) }]
    : [];
}

/** A path with its names as they are spelt on the disk; `..` and the like stay. */
function respelt(path: string, names: readonly string[]): string {
  const segments = path.split('/');
  for (let i = segments.length - 1, j = names.length - 1; i >= 0 && j >= 0; i--, j--) {
    const [written, name] = [segments[i] as string, names[j] as string];
    if (written.toLowerCase() !== name.toLowerCase()) break;
    segments[i] = name;
  }
  return segments.join('/');
}

/** The folders of a workspace, each listed once. */
class Listing {
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<readonly FolderEntry[] | undefined>>();

  constructor(files: FileSystem, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** The names that lead from the root to a file, in their own spelling; undefined where there is none. */
  async follow(steps: readonly string[]): Promise<readonly string[] | undefined | 'unknown'> {
    const names: string[] = [];
    for (const [i, step] of steps.entries()) {
      const entries = await this.#list(names);
      if (!entries) return 'unknown';
      const entry = entryFor(step, entries);
      if (!entry) return undefined;
      names.push(entry.name);
      const isLast = i === steps.length - 1;
      if (!isLast && entry.kind === 'link') return 'unknown';
      if (!isLast && entry.kind === 'file') return undefined;
    }
    return names;
  }

  #list(names: readonly string[]): Promise<readonly FolderEntry[] | undefined> {
    const uri = Utils.joinPath(URI.parse(this.#root), ...names).toString();
    let folder = this.#folders.get(uri);
    if (!folder) {
      if (this.#folders.size >= MOST_FOLDERS) return Promise.resolve(undefined);
      folder = this.#files.listFolder(uri);
      this.#folders.set(uri, folder);
    }
    return folder;
  }
}

/** The entry of this name, else the only one that differs in letter case alone. */
function entryFor(name: string, entries: readonly FolderEntry[]): FolderEntry | undefined {
  const exact = entries.find((entry) => composed(entry.name) === composed(name));
  if (exact) return exact;
  const wanted = composed(name).toLowerCase();
  const near = entries.filter((entry) => composed(entry.name).toLowerCase() === wanted);
  return near.length === 1 ? near[0] : undefined;
}

/** Some disks keep an accent apart from its letter. */
function composed(name: string): string {
  return name.normalize('NFC');
}
