import { Uri, workspace } from 'vscode';
import type { DocumentParams } from '../../server/lsp/protocol.ts';

/** More than any configuration or template has; a mistaken path must not send a video to the server. */
const LARGEST = 1_000_000;

/** Answers `integrationSpec/readFile`: the file wherever it is, null where it cannot be read. */
export async function readFile({ uri }: DocumentParams): Promise<string | null> {
  try {
    const file = Uri.parse(uri, true);
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST) return null;
    // The decoder takes a byte order mark away.
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
