import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readAtMost } from './main.read-file.ts';
import type { FileSystem, FolderEntry } from './workspace/file-system.ts';

/** Longer than any file of ours may be, in bytes: what is cut off here is found to be too long there. */
const LONGEST = 1_000_000;

/** The files of this machine, for clients that do not read files for us. */
export const nodeFiles: FileSystem = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    const path = fileURLToPath(uri);
    try {
      const text = (await readAtMost(path, LONGEST)).toString('utf8');
      return text.replace(/^\uFEFF/, '');
    } catch (error) {
      if (await isSeen(path)) throw error;
      return undefined;
    }
  },
  async listFolder(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    } catch {
      return undefined;
    }
  },
};

/** Whether something is at a path, be it a link that leads nowhere; false where its folder lets nobody look. */
async function isSeen(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isDirectory() ? 'folder' : 'file';
}
