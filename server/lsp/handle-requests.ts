import type { CancellationToken } from 'vscode-languageserver';
import { documentStatus } from './document-status.ts';
import { guarded } from './guard.ts';
import { NEXT_PLACEHOLDER, SECTION_EDIT, SECTION_STATE } from './place-protocol.ts';
import {
  DECLARE_TEMPLATE,
  DOCUMENT_EDIT,
  DOCUMENT_STATUS,
  INSERTION,
  INSERTIONS,
  NEW_DOCUMENT,
  NEW_DOCUMENT_CHOICES,
  RUN_LENS,
} from './protocol.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { READING } from './reading-protocol.ts';
import type { Session } from './session.ts';
import { MAP_SVG, SPEC_VIEW, VIEW_WORK } from './view-protocol.ts';

/** What is answered where there is nothing to say, or something went wrong. */
const nothing = () => null;
const none = () => [];
const noTokens = () => ({ data: [] });
const itself = <T>(question: T) => question;

type Answer<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Promise<Result>;

/**
 * Connects each request with the file that answers it. What the first findings do not need is loaded with
 * the first question.
 */
export function handleRequests(session: Session): void {
  const { connection } = session;
  const on = <Params, Result>(
    method: string,
    empty: (params: Params) => Result,
    answer: Answer<Params, Result>,
  ) =>
    connection.onRequest<unknown, void>(
      method,
      guarded(connection, method, empty, (params: Params, token) => answer(session, params, token)),
    );
  const later = <Params, Result>(
    method: string,
    empty: (params: Params) => Result,
    load: () => Promise<Answer<Params, Result>>,
  ) => on(method, empty, async (_, params, token) => (await load())(session, params, token));

  on('textDocument/diagnostic', () => ({ kind: 'full' as const, items: [] }), pullDiagnostics);
  on(DOCUMENT_STATUS, () => null, documentStatus);
  later(
    'textDocument/codeAction',
    none,
    async () => (await import('./code-action.ts')).codeActions,
  );
  later(
    'codeAction/resolve',
    itself,
    async () => (await import('./code-action-resolve.ts')).resolveCodeAction,
  );
  later(
    'textDocument/completion',
    nothing,
    async () => (await import('./completion.ts')).completion,
  );
  later(
    'completionItem/resolve',
    itself,
    async () => (await import('./completion-resolve.ts')).resolveCompletion,
  );
  later('textDocument/hover', nothing, async () => (await import('./hover.ts')).hover);
  later(
    'textDocument/documentLink',
    none,
    async () => (await import('./document-link.ts')).documentLinks,
  );
  later(
    'textDocument/definition',
    nothing,
    async () => (await import('./definition.ts')).definition,
  );
  later(
    'textDocument/references',
    nothing,
    async () => (await import('./references.ts')).references,
  );
  later(
    'textDocument/documentHighlight',
    nothing,
    async () => (await import('./document-highlight.ts')).documentHighlights,
  );
  later(
    'textDocument/prepareRename',
    nothing,
    async () => (await import('./rename.ts')).prepareRename,
  );
  later('textDocument/rename', nothing, async () => (await import('./rename.ts')).rename);
  later(
    'textDocument/documentSymbol',
    nothing,
    async () => (await import('./document-symbol.ts')).documentSymbols,
  );
  later('textDocument/codeLens', none, async () => (await import('./code-lens.ts')).codeLenses);
  later(RUN_LENS, nothing, async () => (await import('./code-lens.ts')).runLens);
  later(
    'textDocument/semanticTokens/full',
    noTokens,
    async () => (await import('./semantic-tokens.ts')).semanticTokens,
  );
  later(
    'textDocument/semanticTokens/full/delta',
    noTokens,
    async () => (await import('./semantic-tokens.ts')).semanticTokensDelta,
  );
  later(
    'textDocument/semanticTokens/range',
    noTokens,
    async () => (await import('./semantic-tokens.ts')).semanticTokensRange,
  );
  later(DECLARE_TEMPLATE, nothing, async () => (await import('./requests.ts')).declareTemplate);
  later(DOCUMENT_EDIT, nothing, async () => (await import('./requests.ts')).documentEdit);
  later(
    NEXT_PLACEHOLDER,
    nothing,
    async () => (await import('./place-requests.ts')).answerNextPlaceholder,
  );
  later(SECTION_STATE, nothing, async () => (await import('./place-requests.ts')).sectionState);
  later(SECTION_EDIT, nothing, async () => (await import('./place-requests.ts')).sectionEdit);
  later(
    NEW_DOCUMENT_CHOICES,
    none,
    async () => (await import('./new-document.ts')).newDocumentChoices,
  );
  later(INSERTIONS, none, async () => (await import('./insertions.ts')).insertions);
  later(INSERTION, nothing, async () => (await import('./insertions.ts')).insertion);
  later(MAP_SVG, nothing, async () => (await import('./map-svg.ts')).answerMapSvg);
  later(READING, nothing, async () => (await import('./reading.ts')).reading);
  later(NEW_DOCUMENT, nothing, async () => (await import('./new-document.ts')).newDocument);
  later(SPEC_VIEW, nothing, async () => (await import('./spec-view.ts')).answerSpecView);
  later(VIEW_WORK, nothing, async () => (await import('./spec-view.ts')).answerViewWork);
}
