/** The only door through which the workspace layer sees files. Locations are URIs, as strings. */
export interface FileSystem {
  /** The file's text without its byte order mark; undefined where there is no such file, or none that may be read. */
  readFile(uri: string): Promise<string | undefined>;
}
