import type { CodeAction } from 'vscode-languageserver';
import { type BulkAction, bulkEdits } from '../core/features/actions.ts';
import type { Edit } from '../core/text/edit.ts';
import { fixAllOf } from './fix-all.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

interface ResolveData {
  readonly uri: string;
  readonly kind: BulkAction['kind'] | 'fix-all';
  readonly rule: string;
}

/** Answers `codeAction/resolve`: works the edit out anew, from the newest text. Without one where nothing is left to do. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = readData(action.data);
  const check = data && (await checkDocument(session, data.uri));
  if (!data || !check) return action;
  const edits = editsOf(data, check);
  if (edits.length === 0) return action;
  return { ...action, edit: workspaceEdit(edits, check.document, session.features) };
}

function editsOf({ kind, rule }: ResolveData, check: Check): readonly Edit[] {
  if (kind === 'fix-all') return fixAllOf(check);
  const { spec, findings } = check.checked;
  return spec ? bulkEdits(spec, findings, { kind, rule }) : [];
}

/** The data came back through the client; undefined where it is not ours. */
function readData(data: unknown): ResolveData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, kind, rule = '' } = data as Record<string, unknown>;
  if (typeof uri !== 'string' || typeof rule !== 'string') return undefined;
  if (kind !== 'fix-all' && kind !== 'fix-rule' && kind !== 'suppress-file') return undefined;
  return { uri, kind, rule };
}
