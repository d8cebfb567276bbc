import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type Action, actionsAt } from '../core/features/actions.ts';
import { diagnosticOf } from './diagnostics.ts';
import { FIX_ALL_KIND, fixAllAction } from './fix-all.ts';
import { spanOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

const QUICK_FIX = 'quickfix';

/** Answers `textDocument/codeAction`, from the newest text: what the client thinks it knows is not looked at. */
export async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return [];
  const { document, checked } = check;
  const wants = (kind: string) =>
    context.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  // Source actions are only for who asks for them by kind.
  if (wants(FIX_ALL_KIND)) actions.push(...fixAllAction(session, check));
  if (context.only && !wants(QUICK_FIX)) return actions;
  const place = spanOf(range, document.lines);
  const found = actionsAt(spec, checked.findings, place);
  return [...actions, ...found.map((action) => codeAction(action, session, check))];
}

function codeAction(action: Action, session: Session, check: Check): CodeAction {
  const { title, finding, preferred, bulk } = action;
  const { features } = session;
  const { uri, lines } = check.document;
  const isLazy = bulk !== undefined && features.resolvesEdits;
  return {
    title,
    kind: QUICK_FIX,
    diagnostics: [diagnosticOf(finding, uri, lines, features)],
    ...(preferred && { isPreferred: true }),
    ...(isLazy
      ? { data: { uri, ...bulk } }
      : { edit: workspaceEdit(action.edits(), check.document, features) }),
  };
}
