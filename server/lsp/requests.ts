import type { WorkspaceEdit } from 'vscode-languageserver';
import { bulkEdits } from '../core/features/actions.ts';
import { cleanUpEdits } from '../core/features/clean-up/clean-up.ts';
import { declareTemplateEdit } from '../core/features/declare-template.ts';
import type { Spec } from '../core/spec/spec.ts';
import type { DraftEdit } from '../core/text/draft-edit.ts';
import type { Edit } from '../core/text/edit.ts';
import { fixAllOf } from './fix-all.ts';
import type { DeclareTemplateParams, DocumentEditParams } from './protocol.ts';
import { type Check, checkDocument, type Session } from './session.ts';
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

type Edits = readonly (Edit | DraftEdit)[];

const DOCUMENT_EDITS: Readonly<
  Record<DocumentEditParams['edit'], (check: Check, spec: Spec) => Edits>
> = {
  'insert-missing-sections': ({ checked }, spec) =>
    bulkEdits(spec, checked.findings, { kind: 'fix-rule', rule: 'missing-section' }),
  'fix-all': (check) => fixAllOf(check),
  'clean-up': (_, spec) => cleanUpEdits(spec),
};

/** Answers `integrationSpec/documentEdit`: what the commands of an editor do. */
export async function documentEdit(
  session: Session,
  { uri, edit }: DocumentEditParams,
): Promise<WorkspaceEdit | null> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  if (!spec || !Object.hasOwn(DOCUMENT_EDITS, edit)) return null;
  const edits = DOCUMENT_EDITS[edit](check, spec);
  return edits.length === 0 ? null : workspaceEdit(edits, check.document, session.features);
}
