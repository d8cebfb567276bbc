/** The only door through which the workspace layer sees files. Locations are URIs, as strings. */
export interface FileSystem {
  /**
   * The file's text without its byte order mark; undefined where nothing is seen there. Rejects, with the reason
   * in words, where something is that cannot be read.
   */
  readFile(uri: string): Promise<string | undefined>;
  /** What stands in a folder, by the names as they are spelt there; undefined where it cannot be listed. */
  listFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
}

/** A name in a folder. A `link` may lead anywhere, and is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}
