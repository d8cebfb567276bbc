import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type Action, actionsAt } from '../core/features/actions.ts';
import type { RefactorAction } from '../core/features/refactor/refactor.ts';
import { refactorsAt } from '../core/features/refactor/registry.ts';
import { clientCommand } from './client-command.ts';
import type { ResolveData } from './code-action-resolve.ts';
import { diagnosticOf } from './diagnostics.ts';
import { fixAllAction } from './fix-all.ts';
import { FIX_ALL_KIND } from './fix-all-kind.ts';
import { rangeOf, spanOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

const QUICK_FIX = 'quickfix';

/**
 * Answers `textDocument/codeAction`, from the newest text: what the client thinks it knows is not looked
 * at. The rules run only where quick fixes, or source actions, are wanted.
 */
export async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return [];
  const { document, checked, environment } = check;
  const isNamed = (kind: string) =>
    context?.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const isWanted = (kind: string) => context?.only == null || isNamed(kind) === true;
  const place = spanOf(range, document);
  const fixes = isWanted(QUICK_FIX) ? actionsAt(spec, checked.findings, place) : [];
  // What a finding's own fix does already is not offered twice.
  const known = new Set(fixes.map(({ title }) => title));
  const refactors = refactorsAt(spec, environment.check.facts, place).filter(
    ({ kind, title }) => isWanted(kind) && !known.has(title),
  );
  return [
    // Source actions are only for who asks for them by kind.
    ...(isNamed(FIX_ALL_KIND) ? fixAllAction(session, check) : []),
    ...fixes.flatMap((action) => quickFix(action, session, check)),
    ...refactors.flatMap((action) => refactoring(action, { session, check, range })),
  ];
}

interface Asked {
  readonly session: Session;
  readonly check: Check;
  readonly range: CodeActionParams['range'];
}

/** Empty for what the client cannot do. */
function quickFix(action: Action, session: Session, check: Check): CodeAction[] {
  const { title, finding, preferred, bulk, isDraft, command } = action;
  const { features } = session;
  const { uri, lines } = check.document;
  const diagnostics = [diagnosticOf(finding, uri, lines, features)];
  if (command) {
    const run = clientCommand(title, command, check.document);
    return features.runsCommands ? [{ title, kind: QUICK_FIX, diagnostics, command: run }] : [];
  }
  const { rule } = finding;
  const data: ResolveData | undefined = bulk
    ? { uri, ...bulk }
    : isDraft && features.snippetEdits
      ? { uri, kind: 'fix', rule, range: rangeOf(finding.span, lines) }
      : undefined;
  const what =
    data && features.resolvesEdits
      ? { data }
      : { edit: workspaceEdit(action.edits(), check.document, features) };
  return [
    { title, kind: QUICK_FIX, diagnostics, ...(preferred && { isPreferred: true }), ...what },
  ];
}

/** Empty for what the client cannot do. */
function refactoring(action: RefactorAction, { session, check, range }: Asked): CodeAction[] {
  const { id, title, kind, command, edits } = action;
  const { features } = session;
  const { document } = check;
  if (command && features.runsCommands)
    return [{ title, kind, command: clientCommand(title, command, document) }];
  if (!edits) return [];
  const data: ResolveData = { uri: document.uri, kind: 'refactor', id, range };
  if (features.resolvesEdits) return [{ title, kind, data }];
  return [{ title, kind, edit: workspaceEdit(edits(), document, features) }];
}
