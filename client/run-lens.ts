import { window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type LensParams, type LensStep, RUN_LENS } from '../server/lsp/protocol.ts';
import { sayNothingToDo } from './apply-edit.ts';

/** Does what a click on a code lens does: writes what is missing, and goes to what is to be filled in. */
export async function runLens(client: BaseLanguageClient, params: LensParams): Promise<void> {
  const { protocol2CodeConverter: converter } = client;
  const step = await client.sendRequest<LensStep<WorkspaceEdit> | null>(RUN_LENS, params);
  if (!step) return sayNothingToDo();
  const edit = step.edit && (await converter.asWorkspaceEdit(step.edit));
  if (edit && !(await workspace.applyEdit(edit))) return;
  const uri = converter.asUri(params.uri).toString();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (!editor) return;
  const { document, viewColumn } = editor;
  const selection = converter.asRange(step.select);
  await window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}
