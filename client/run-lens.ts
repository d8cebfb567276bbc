import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { type LensParams, type LensStep, RUN_LENS } from '../server/lsp/protocol.ts';
import { sayNothingToDo } from './apply-edit.ts';
import { takeStep } from './take-step.ts';

/** Does what a click on a code lens does: writes what is missing, and goes to what is to be filled in. */
export async function runLens(client: BaseLanguageClient, params: LensParams): Promise<void> {
  const step = await client.sendRequest<LensStep<WorkspaceEdit> | null>(RUN_LENS, params);
  if (!step) return sayNothingToDo();
  await takeStep(client, client.protocol2CodeConverter.asUri(params.uri), step);
}
