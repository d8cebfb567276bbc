import type { CodeAction, CompletionItem } from 'vscode-languageserver';
import type { CancellationToken } from '../rpc/connection.ts';
import { documentStatus } from './document-status.ts';
import { guarded, nextTurn } from './guard.ts';
import { maskAnswer } from './mask-answer.ts';
import { NEXT_PLACEHOLDER, SECTION_EDIT, SECTION_STATE } from './place-protocol.ts';
import {
  DECLARE_TEMPLATE,
  DOCUMENT_EDIT,
  DOCUMENT_STATUS,
  type DocumentParams,
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

type Answers = typeof import('./answers.ts');

type Answer<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Promise<Result>;

/**
 * Connects each request with what answers it. What the first findings do not need is loaded with the first
 * other question.
 */
export function handleRequests(session: Session): void {
  const { connection, turns } = session;
  const on = <Params, Result>(
    name: string,
    empty: (params: Params) => Result,
    answer: Answer<Params, Result>,
    ownTurn = nextTurn,
  ) => {
    const turn = () => {
      turns.arrived();
      return ownTurn();
    };
    const guard = { connection, name, empty, turn };
    const handle = guarded(guard, async (params: Params, token) =>
      maskAnswer(session, params, await answer(session, params, token)),
    );
    connection.onRequest(name, handle);
  };
  const later = <Params, Result>(
    method: string,
    empty: (params: Params) => Result,
    pick: (answers: Answers) => Answer<Params, Result>,
  ) =>
    on(method, empty, async (_, params, token) =>
      pick(await import('./answers.ts'))(session, params, token),
    );

  // Findings can wait for what a person waits for.
  const noFindings = () => ({ kind: 'full' as const, items: [] });
  on('textDocument/diagnostic', noFindings, pullDiagnostics, () => turns.quiet());
  on(DOCUMENT_STATUS, () => null, documentStatus);
  later('textDocument/codeAction', none, ({ codeActions }) => codeActions);
  later<CodeAction, CodeAction>(
    'codeAction/resolve',
    itself,
    ({ resolveCodeAction }) => resolveCodeAction,
  );
  later('textDocument/completion', nothing, ({ completion }) => completion);
  later<CompletionItem, CompletionItem>(
    'completionItem/resolve',
    itself,
    ({ resolveCompletion }) => resolveCompletion,
  );
  later('textDocument/hover', nothing, ({ hover }) => hover);
  later('textDocument/documentLink', none, ({ documentLinks }) => documentLinks);
  later('textDocument/definition', nothing, ({ definition }) => definition);
  later('textDocument/references', nothing, ({ references }) => references);
  later('textDocument/documentHighlight', nothing, ({ documentHighlights }) => documentHighlights);
  later('textDocument/prepareRename', nothing, ({ prepareRename }) => prepareRename);
  later('textDocument/rename', nothing, ({ rename }) => rename);
  later('textDocument/documentSymbol', nothing, ({ documentSymbols }) => documentSymbols);
  later('textDocument/codeLens', none, ({ codeLenses }) => codeLenses);
  later(RUN_LENS, nothing, ({ runLens }) => runLens);
  later('textDocument/semanticTokens/full', noTokens, ({ semanticTokens }) => semanticTokens);
  later(
    'textDocument/semanticTokens/full/delta',
    noTokens,
    ({ semanticTokensDelta }) => semanticTokensDelta,
  );
  later(
    'textDocument/semanticTokens/range',
    noTokens,
    ({ semanticTokensRange }) => semanticTokensRange,
  );
  later(DECLARE_TEMPLATE, nothing, ({ declareTemplate }) => declareTemplate);
  later(DOCUMENT_EDIT, nothing, ({ documentEdit }) => documentEdit);
  later(NEXT_PLACEHOLDER, nothing, ({ answerNextPlaceholder }) => answerNextPlaceholder);
  later(SECTION_STATE, nothing, ({ sectionState }) => sectionState);
  later(SECTION_EDIT, nothing, ({ sectionEdit }) => sectionEdit);
  later(NEW_DOCUMENT_CHOICES, none, ({ newDocumentChoices }) => newDocumentChoices);
  later(INSERTIONS, none, ({ insertions }) => insertions);
  later(INSERTION, nothing, ({ insertion }) => insertion);
  on(MAP_SVG, nothing, async (_, params: DocumentParams) => {
    // What draws it is as large as all the other answers together.
    const { answerMapSvg } = await import('./map-svg.ts');
    return answerMapSvg(session, params);
  });
  later(READING, nothing, ({ reading }) => reading);
  later(NEW_DOCUMENT, nothing, ({ newDocument }) => newDocument);
  later(SPEC_VIEW, nothing, ({ answerSpecView }) => answerSpecView);
  later(VIEW_WORK, nothing, ({ answerViewWork }) => answerViewWork);
}
