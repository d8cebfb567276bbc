import type { FileSystem, FolderEntry } from '../workspace/file-system.ts';
import type { ClientQuestions } from './client-questions.ts';
import { LIST_FOLDER, READ_FILE } from './protocol.ts';

/** Files as the client sees them, wherever they are: on a disk, on another machine, in a browser. */
export function clientFiles(client: ClientQuestions): FileSystem {
  return {
    async readFile(uri) {
      const text: unknown = await client.ask(READ_FILE, { uri });
      return typeof text === 'string' ? text : undefined;
    },
    async listFolder(uri) {
      try {
        const entries: unknown = await client.ask(LIST_FOLDER, { uri });
        return Array.isArray(entries) ? entries.filter(isEntry) : undefined;
      } catch {
        // A client that reads files need not know folders: nothing is known of them then.
        return undefined;
      }
    },
  };
}

/** For a client that has no files for us, in a place that has none either. */
export const noFiles: FileSystem = {
  readFile: () => Promise.resolve(undefined),
  listFolder: () => Promise.resolve(undefined),
};

function isEntry(value: unknown): value is FolderEntry {
  const { name, kind } = (value ?? {}) as Partial<FolderEntry>;
  return typeof name === 'string' && (kind === 'file' || kind === 'folder' || kind === 'link');
}
