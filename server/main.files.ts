import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from './workspace/file-system.ts';

/** The files of this machine, for clients that do not read files for us. */
export const nodeFiles: FileSystem = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const text = await readFile(fileURLToPath(uri), 'utf8');
      return text.replace(/^\uFEFF/, '');
    } catch {
      // Absent, a folder, not ours to read: all the same to who asks.
      return undefined;
    }
  },
};
