import { URI, Utils } from 'vscode-uri';
import { folderOf, foldersAbove, normalUri, relativePath } from './config/locations.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';

/** More names than these nobody looks through. */
const MOST_NAMES = 500;
/** Folders that hold no documents of ours. */
const HIDDEN = /^(?:\.|node_modules$)/;

/** A name that may continue a path. */
export interface PathName extends Omit<FolderEntry, 'kind'> {
  readonly kind: 'file' | 'folder';
  /** Whether the path counts from the workspace's root, or from the document's folder. */
  readonly from: 'root' | 'document';
}

/**
 * The names in a folder that a document writes as a part of a path, counted from the workspace's root and
 * then from the document's folder. Links, hidden names, the document itself and everything outside of the
 * workspace are left out. Empty where nothing can be listed. Never rejects, unless listing does.
 */
export async function namesInFolder(
  folder: string,
  documentUri: string,
  workspaceFolders: readonly string[],
  files: FileSystem,
): Promise<readonly PathName[]> {
  const document = normalUri(documentUri);
  const root = folderOf(document, workspaceFolders);
  const [own] = foldersAbove(document, root);
  if (!own) return [];
  const limit = root ?? own;
  const bases = [
    ...(root === undefined ? [] : [{ base: root, from: 'root' as const }]),
    ...(own === root || folder.startsWith('/') ? [] : [{ base: own, from: 'document' as const }]),
  ];
  const found = new Map<string, PathName>();
  for (const { base, from } of bases) {
    const uri = Utils.joinPath(URI.parse(base), folder.replace(/^\//, '')).toString();
    const steps = relativePath(limit, `${uri.replace(/\/$/, '')}/x`);
    if (steps === undefined) continue;
    if (!(await leadsThroughFolders(steps.split('/').slice(0, -1), limit, files))) continue;
    const entries = (await files.listFolder(uri.replace(/\/$/, ''))) ?? [];
    for (const { name, kind } of entries.slice(0, MOST_NAMES)) {
      if (kind === 'link' || HIDDEN.test(name) || found.has(name)) continue;
      if (Utils.joinPath(URI.parse(uri), name).toString() === document) continue;
      found.set(name, { name, kind, from });
    }
  }
  return [...found.values()];
}

/**
 * Whether a link stands on the way from a folder to a file in it, the file itself included: it may lead out of
 * that folder. False as far as the folders cannot be listed.
 */
export async function leadsThroughLink(
  uri: string,
  limit: string,
  files: FileSystem,
): Promise<boolean> {
  let at = URI.parse(limit);
  for (const step of relativePath(limit, uri)?.split('/') ?? []) {
    const entries = await files.listFolder(at.toString());
    if (entries?.some(({ name, kind }) => name === step && kind === 'link')) return true;
    at = Utils.joinPath(at, step);
  }
  return false;
}

/** Whether each step is a folder by itself: a link may lead out of the workspace. */
async function leadsThroughFolders(
  steps: readonly string[],
  limit: string,
  files: FileSystem,
): Promise<boolean> {
  let at = URI.parse(limit);
  for (const step of steps) {
    const entries = await files.listFolder(at.toString());
    if (!entries?.some(({ name, kind }) => name === step && kind === 'folder')) return false;
    at = Utils.joinPath(at, step);
  }
  return true;
}
