import type { CodeAction, Range } from 'vscode-languageserver';
import { type BulkAction, bulkEdits, fixAt } from '../core/features/actions.ts';
import { refactorsAt } from '../core/features/refactor/registry.ts';
import type { DraftEdit } from '../core/text/draft-edit.ts';
import type { Edit } from '../core/text/edit.ts';
import { fixAllOf } from './fix-all.ts';
import { isRange, spanOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** What is needed to work an action out anew; of a fix and a refactoring also the place that was asked for. */
export type ResolveData = { readonly uri: string } & (
  | { readonly kind: 'fix-all' }
  | BulkAction
  | { readonly kind: 'fix'; readonly rule: string; readonly range: Range }
  | { readonly kind: 'refactor'; readonly id: string; readonly range: Range }
);

/** Answers `codeAction/resolve`: works the edit out anew, from the newest text. Without one where nothing is left to do. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = readData(action.data);
  const check = data && (await checkDocument(session, data.uri));
  if (!data || !check) return action;
  const edits = editsOf(data, action.title, check);
  if (edits.length === 0) return action;
  return { ...action, edit: workspaceEdit(edits, check.document, session.features) };
}

function editsOf(data: ResolveData, title: string, check: Check): readonly (Edit | DraftEdit)[] {
  if (data.kind === 'fix-all') return fixAllOf(check);
  const { checked, document, environment } = check;
  if (!checked.spec) return [];
  switch (data.kind) {
    case 'fix': {
      const place = spanOf(data.range, document);
      return fixAt(checked.findings, { rule: data.rule, place, title })?.edits() ?? [];
    }
    case 'refactor': {
      const place = spanOf(data.range, document);
      const actions = refactorsAt(checked.spec, environment.check.facts, place);
      return actions.find(({ id }) => id === data.id)?.edits?.() ?? [];
    }
    default:
      return bulkEdits(checked.spec, checked.findings, data);
  }
}

/** The data came back through the client; undefined where it is not ours. */
function readData(data: unknown): ResolveData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, kind, rule, id, range } = data as Record<string, unknown>;
  if (typeof uri !== 'string') return undefined;
  if (kind === 'fix-all') return { uri, kind };
  if (kind === 'refactor' && typeof id === 'string' && isRange(range))
    return { uri, kind, id, range };
  if (typeof rule !== 'string') return undefined;
  if (kind === 'fix' && isRange(range)) return { uri, kind, rule, range };
  if (kind === 'fix-rule' || kind === 'suppress-file') return { uri, kind, rule };
  return undefined;
}
