import { FileType, l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

/** Where new documents go, if a folder is open. */
export interface Target {
  /** The folder from which names of files count. */
  readonly folder: Uri;
  /** As a person knows it. */
  readonly folderName: string;
  /** A file that is not there yet, as a path from the folder. */
  readonly proposal: string;
}

const NAME = 'integrations';
const DOCUMENTS = 'docs';
const MOST_COPIES = 100;

/**
 * Where a document will go: below the folder that was clicked on, else below the workspace's. Undefined
 * where no folder is open, false where a person picked none of several.
 */
export async function findTarget(clicked: Uri | undefined): Promise<Target | undefined | false> {
  if (clicked) {
    const folder = (await isFolder(clicked)) ? clicked : Uri.joinPath(clicked, '..');
    return targetIn(folder, workspace.asRelativePath(folder), '');
  }
  const root = await pickRoot();
  if (!root) return root;
  const isUsual = await isFolder(Uri.joinPath(root.uri, DOCUMENTS));
  return targetIn(root.uri, root.name, isUsual ? `${DOCUMENTS}/` : '');
}

/** Whether something is at a place. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await kindOf(uri)) !== undefined;
}

async function pickRoot(): Promise<WorkspaceFolder | undefined | false> {
  const [only, ...others] = workspace.workspaceFolders ?? [];
  if (others.length === 0) return only;
  const placeHolder = l10n.t('The folder that the new spec belongs to');
  return (await window.showWorkspaceFolderPick({ placeHolder })) ?? false;
}

async function targetIn(folder: Uri, folderName: string, below: string): Promise<Target> {
  for (let copy = 1; copy < MOST_COPIES; copy++) {
    const proposal = `${below}${NAME}${copy > 1 ? `-${copy}` : ''}.md`;
    if (!(await exists(Uri.joinPath(folder, proposal)))) return { folder, folderName, proposal };
  }
  return { folder, folderName, proposal: '' };
}

async function isFolder(uri: Uri): Promise<boolean> {
  const kind = await kindOf(uri);
  // A link to a folder has both bits.
  return kind !== undefined && (kind & FileType.Directory) !== 0;
}

async function kindOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
