import type { FileSystem } from '../../../server/workspace/file-system.ts';

/** Files in memory, by URI; counts what is read. */
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
}
