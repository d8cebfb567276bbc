import { codeActions } from './code-action.ts';
import { resolveCodeAction } from './code-action-resolve.ts';
import { completion } from './completion.ts';
import { resolveCompletion } from './completion-resolve.ts';
import { guarded } from './guard.ts';
import { insertion, insertions } from './insertions.ts';
import {
  DECLARE_TEMPLATE,
  DOCUMENT_EDIT,
  DOCUMENT_STATUS,
  INSERTION,
  INSERTIONS,
} from './protocol.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { declareTemplate, documentEdit, documentStatus } from './requests.ts';
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
  on('textDocument/completion', () => null, completion);
  on('completionItem/resolve', (item) => item, resolveCompletion);
  on(DOCUMENT_STATUS, () => null, documentStatus);
  on(DECLARE_TEMPLATE, () => null, declareTemplate);
  on(DOCUMENT_EDIT, () => null, documentEdit);
  on(INSERTIONS, () => [], insertions);
  on(INSERTION, () => null, insertion);
}
