import { URI, Utils } from 'vscode-uri';

export const CONFIGURATION_NAME = '.integration-spec.yaml';

/** Where something stands that has no place: no folder is above it, as with an untitled document. */
const NOWHERE = 'nowhere:x';

/**
 * The one spelling of a URI: clients differ in what they encode, and in a drive's letter. What is no URI at
 * all stands nowhere.
 */
export function normalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return NOWHERE;
  }
}

/** Whether a URI is a configuration's, by its name. */
export function isConfigurationFile(uri: string): boolean {
  return Utils.basename(URI.parse(uri)) === CONFIGURATION_NAME;
}

export function parentFolder(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The innermost folder that holds the document; undefined where none does. */
export function folderOf(document: string, folders: readonly string[]): string | undefined {
  return folders
    .map(folderUri)
    .filter((folder) => relativePath(folder, document) !== undefined)
    .sort((a, b) => b.length - a.length)[0];
}

/** A folder's URI without a slash at its end, but for the root of everything: there it is all of the path. */
function folderUri(uri: string): string {
  const folder = URI.parse(normalUri(uri));
  return folder.with({ path: folder.path.replace(/\/$/, '') || '/' }).toString();
}

/** The folders in which a document's configuration may stand, nearest first; the last is `limit`, or the root. */
export function foldersAbove(document: string, limit: string | undefined): string[] {
  // An untitled document stands nowhere.
  if (!URI.parse(document).path.startsWith('/')) return [];
  const folders: string[] = [];
  for (let at = parentFolder(document); folders.at(-1) !== at; at = parentFolder(at)) {
    folders.push(at);
    if (at === limit) break;
  }
  return folders;
}

/** The way from a folder to what lies in it, with `/` and not encoded; undefined for what lies elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
  const [outer, inner] = [URI.parse(folder), URI.parse(uri)];
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) return undefined;
  const prefix = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  return inner.path.startsWith(prefix) ? inner.path.slice(prefix.length) : undefined;
}

/** The URI of a path that a file in `folder` writes; undefined where it is absolute or leaves `limit`. */
export function locate(path: string, folder: string, limit: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(slashed)) return undefined;
  const uri = Utils.joinPath(URI.parse(folder), slashed).toString();
  return relativePath(limit, uri) === undefined ? undefined : uri;
}
