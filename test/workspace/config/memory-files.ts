import type { FileSystem, FolderEntry } from '../../../server/workspace/file-system.ts';

/** Files in memory, by URI; counts what is read and listed. */
export class MemoryFiles implements FileSystem {
  readonly files: Map<string, string>;
  reads = 0;

  constructor(files: Record<string, string>) {
    this.files = new Map(Object.entries(files));
  }

  readFile(uri: string): Promise<string | undefined> {
    this.reads++;
    return Promise.resolve(this.files.get(uri));
  }

  listFolder(uri: string): Promise<readonly FolderEntry[] | undefined> {
    this.reads++;
    return Promise.resolve(entriesOf([...this.files.keys()], uri));
  }
}

/** What stands in a folder, where these are all files, by URI; undefined where no file lies in it. */
export function entriesOf(files: readonly string[], folder: string): FolderEntry[] | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const inside = files.filter((file) => file.startsWith(prefix));
  const entries = inside.map((file): [string, FolderEntry['kind']] => {
    const [name = '', ...below] = decodeURIComponent(file.slice(prefix.length)).split('/');
    return [name, below.length > 0 ? 'folder' : 'file'];
  });
  return inside.length === 0
    ? undefined
    : [...new Map(entries)].map(([name, kind]) => ({ name, kind }));
}
