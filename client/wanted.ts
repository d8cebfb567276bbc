import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import { maybeContent } from '../server/core/spec/maybe-content.ts';
import { maybeSpec } from '../server/core/spec/maybe-spec.ts';
import { isOurs } from './documents.ts';
import { readingBySettings } from './reading-settings.ts';

const CONFIGURATION = '.integration-spec.yaml';

/** A longer text is left to the server, which keeps nobody waiting. */
const LONGEST_READ = 200_000;

/** Reads a text and says whether it is a spec. */
export type IsSpec = (document: TextDocument, text: string) => Promise<boolean>;

/**
 * Whether the server is needed for a document: it may be a spec, a setting says so, or a configuration may.
 * A document of no template is read before another process is started for it: a provider's name and a word
 * about events are in half of all READMEs.
 */
export async function wantsServer(document: TextDocument, isSpec: IsSpec): Promise<boolean> {
  if (!isOurs(document)) return false;
  const text = document.getText();
  if (maybeSpec(text)) return true;
  const { byContent, configured } = readingBySettings(document.uri);
  if (configured && configured.id !== false) return true;
  if (await hasConfiguration(document.uri)) return true;
  if (!byContent || !maybeContent(text)) return false;
  return text.length > LONGEST_READ || isSpec(document, text);
}

/** Whether a configuration stands in a folder above the document, the workspace folder being the last. */
async function hasConfiguration(uri: Uri): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return false;
  const folders: Uri[] = [];
  for (let at = Uri.joinPath(uri, '..'); at.path.length >= root.path.length; ) {
    folders.push(at);
    if (at.path === root.path || at.path === '/') break;
    at = Uri.joinPath(at, '..');
  }
  const found = await Promise.all(
    folders.map((folder) => isFile(Uri.joinPath(folder, CONFIGURATION))),
  );
  return found.includes(true);
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    const { type } = await workspace.fs.stat(uri);
    return (type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
