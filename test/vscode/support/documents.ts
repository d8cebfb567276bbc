import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { poll } from './poll.ts';

const CONFIGURATION = '.integration-spec.yaml';

/** A file of the folder that is open. */
export function fileUri(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, name);
}

export async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(name));
  await window.showTextDocument(document);
  return document;
}

/** Our own extension's API, once it is active. */
export async function api(): Promise<{ isServerWanted(): boolean }> {
  const extension = extensions.getExtension('integration-spec.integration-spec');
  await poll('the extension to be active', () => extension?.isActive);
  return extension?.exports;
}

/** Our findings in a document, by place. */
export function findings({ uri }: { readonly uri: Uri }): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'integration-spec')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rules that found something, by place. */
export function rules(document: { readonly uri: Uri }): string[] {
  return findings(document).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

export function untilRules(document: TextDocument, wanted: readonly string[]): Promise<unknown> {
  const isThere = () => JSON.stringify(rules(document)) === JSON.stringify(wanted);
  return poll(`${wanted.join(', ') || 'nothing'} in ${document.uri.path}`, isThere).catch(
    (error) => {
      throw new Error(`${error.message}; there is ${rules(document).join(', ') || 'nothing'}`);
    },
  );
}

/** Replaces the document's text, in memory alone. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
}

/** Takes back what a test did to a document. */
export async function revert(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
}

export async function writeConfiguration(text: string): Promise<void> {
  await workspace.fs.writeFile(fileUri(CONFIGURATION), new TextEncoder().encode(text));
}

export async function deleteConfiguration(): Promise<void> {
  await workspace.fs.delete(fileUri(CONFIGURATION)).then(undefined, () => {});
}

/** The code actions at a place, once there are any of ours. VS Code cancels the question while extensions register. */
export function actionsAt(
  { uri }: TextDocument,
  range: Range,
  isWanted: (action: CodeAction) => boolean,
  kind?: string,
): Promise<CodeAction> {
  return poll('a code action', async () => {
    const found = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
      50,
    );
    return found.find(isWanted);
  });
}

export async function apply({ edit }: CodeAction): Promise<void> {
  if (!edit || !(await workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
}

/**
 * Applies the first action of a kind at a place, as the editor does by itself: an edit that comes back
 * through the API, as `actionsAt` gives it, no longer says that a snippet's lines are not to be indented.
 * VS Code asks for the light bulb's actions a moment after findings or the selection changed, and drops the
 * question in hand for that without a word: it is put again while the document stays as it was.
 */
export async function applyFirst(
  document: TextDocument,
  { start }: Range,
  kind: 'quickfix' | 'refactor.rewrite',
): Promise<void> {
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(start, start);
  const { version } = document;
  await poll(`a ${kind} to be applied`, async () => {
    await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
    return poll('the document to change', () => document.version !== version, 3_000);
  });
}
