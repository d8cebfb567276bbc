import { Uri, workspace } from 'vscode';
import { CATALOGUED } from '../server/core/catalogs/catalogued.ts';

/**
 * The text of a provider's catalog with its descriptions; undefined where there is none. Of the files of the
 * extension it reads no other, whatever is asked for.
 */
export async function readCatalog(extension: Uri, id: string): Promise<string | undefined> {
  if (!CATALOGUED.includes(id)) return undefined;
  try {
    const file = Uri.joinPath(extension, 'dist/catalogs', `${id}.json`);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
