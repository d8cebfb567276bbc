import { codeActions } from './code-action.ts';
import { resolveCodeAction } from './code-action-resolve.ts';
import { codeLenses, runLens } from './code-lens.ts';
import { guarded } from './guard.ts';
import { DECLARE_TEMPLATE, DOCUMENT_EDIT, DOCUMENT_STATUS, RUN_LENS } from './protocol.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { declareTemplate, documentEdit, documentStatus } from './requests.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
import type { Session } from './session.ts';

/** Connects each request with the file that answers it. */
export function handleRequests(session: Session): void {
  const { connection } = session;
  const on = <Params, Result>(
    method: string,
    empty: (params: Params) => Result,
    answer: (session: Session, params: Params) => Promise<Result>,
  ) =>
    connection.onRequest<unknown, void>(
      method,
      guarded(connection, method, empty, (params: Params) => answer(session, params)),
    );

  on('textDocument/diagnostic', () => ({ kind: 'full' as const, items: [] }), pullDiagnostics);
  on('textDocument/codeAction', () => [], codeActions);
  on('codeAction/resolve', (action) => action, resolveCodeAction);
  on('textDocument/codeLens', () => [], codeLenses);
  on('textDocument/semanticTokens/full', () => ({ data: [] }), semanticTokens);
  on('textDocument/semanticTokens/full/delta', () => ({ data: [] }), semanticTokensDelta);
  on('textDocument/semanticTokens/range', () => ({ data: [] }), semanticTokensRange);
  on(DOCUMENT_STATUS, () => null, documentStatus);
  on(DECLARE_TEMPLATE, () => null, declareTemplate);
  on(DOCUMENT_EDIT, () => null, documentEdit);
  on(RUN_LENS, () => null, runLens);
}
