import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { DocumentParams } from '../../server/lsp/protocol.ts';

/** More than any configuration or template has; a mistaken path must not send a video to the server. */
const LARGEST = 1_000_000;

/**
 * Answers `integrationSpec/readFile`: the file wherever it is, null where none is seen.
 * @throws ResponseError with the reason in words, where something is that cannot be read.
 */
export async function readFile({ uri }: DocumentParams): Promise<string | null> {
  try {
    const file = Uri.parse(uri, true);
    const { size, type } = await workspace.fs.stat(file);
    // Reading a pipe would never end.
    if (!(type & FileType.File)) throw unreadable('it is no file.');
    if (size > LARGEST) throw unreadable('it is larger than 1 MB.');
    // The decoder takes a byte order mark away.
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    // Not every file system says so of what it does not have; of what it keeps from us each does.
    if (error instanceof FileSystemError && error.code === 'NoPermissions')
      throw unreadable('permission denied.');
    return null;
  }
}

function unreadable(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
