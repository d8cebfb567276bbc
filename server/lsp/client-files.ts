import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../workspace/file-system.ts';
import { READ_FILE } from './protocol.ts';

/** Files as the client sees them, wherever they are: on a disk, on another machine, in a browser. */
export function clientFiles(connection: Connection): FileSystem {
  return {
    async readFile(uri) {
      const text: unknown = await connection.sendRequest(READ_FILE, { uri });
      return typeof text === 'string' ? text : undefined;
    },
  };
}

/** For a client that has no files for us, in a place that has none either. */
export const noFiles: FileSystem = { readFile: () => Promise.resolve(undefined) };
