import { FileType, Uri, workspace } from 'vscode';
import type { DocumentParams, FolderEntryInfo } from '../../server/lsp/protocol.ts';

/** Answers `integrationSpec/listFolder`: the names in the folder wherever it is, null where it cannot be listed. */
export async function listFolder({ uri }: DocumentParams): Promise<FolderEntryInfo[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return null;
  }
}

function kindOf(type: FileType): FolderEntryInfo['kind'] {
  // A link has the bit of what it leads to, too.
  if (type & FileType.SymbolicLink) return 'link';
  return type & FileType.Directory ? 'folder' : 'file';
}
