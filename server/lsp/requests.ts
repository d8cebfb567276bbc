import type { WorkspaceEdit } from 'vscode-languageserver';
import { bulkEdits } from '../core/features/actions.ts';
import { declareTemplateEdit } from '../core/features/declare-template.ts';
import { fixAllOf } from './fix-all.ts';
import type { DeclareTemplateParams, DocumentEditParams } from './protocol.ts';
import { checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Answers `integrationSpec/declareTemplate`. */
export async function declareTemplate(
  session: Session,
  { uri, template }: DeclareTemplateParams,
): Promise<WorkspaceEdit | null> {
  const check = await checkDocument(session, uri);
  const edit = check && declareTemplateEdit(check.checked.markdown, template);
  return edit ? workspaceEdit([edit], check.document, session.features) : null;
}

/** Answers `integrationSpec/documentEdit`: what the commands of an editor do. */
export async function documentEdit(
  session: Session,
  { uri, edit }: DocumentEditParams,
): Promise<WorkspaceEdit | null> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  if (!spec) return null;
  const edits =
    edit === 'fix-all'
      ? fixAllOf(check)
      : bulkEdits(spec, check.checked.findings, { kind: 'fix-rule', rule: 'missing-section' });
  return edits.length === 0 ? null : workspaceEdit(edits, check.document, session.features);
}
