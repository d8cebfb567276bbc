import type { CodeAction } from 'vscode-languageserver';
import { fixAllEdits } from '../core/features/bulk-edits.ts';
import { safeFixes } from '../core/features/fixes.ts';
import type { Edit } from '../core/text/edit.ts';
import { checkText } from '../workspace/checked-document.ts';
import { FIX_ALL_KIND } from './fix-all-kind.ts';
import type { Check, Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** The action that applies all safe fixes; empty where there is none. */
export function fixAllAction(session: Session, check: Check): CodeAction[] {
  if (safeFixes(check.checked.findings).length === 0) return [];
  const { features } = session;
  const { document } = check;
  return [
    {
      title: 'Fix all safe Integration Spec problems',
      kind: FIX_ALL_KIND,
      ...(features.resolvesEdits
        ? { data: { uri: document.uri, kind: 'fix-all' } }
        : { edit: workspaceEdit(fixAllOf(check), document, features) }),
    },
  ];
}

/** The edits that apply all safe fixes of a document, to the end. */
export function fixAllOf({ document, environment, checked }: Check): Edit[] {
  return fixAllEdits(
    document.text,
    checked.findings,
    (text) => checkText(text, environment.check).findings,
  );
}
