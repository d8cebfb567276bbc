import type { WorkspaceEdit } from 'vscode-languageserver';
import { specView } from '../core/features/view/view.ts';
import type { Viewed } from '../core/features/view/viewed.ts';
import { fixWork, partWork, type ViewWork } from '../core/features/view/work.ts';
import { applyEdits } from '../core/text/edit.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { DocumentParams, LensStep } from './protocol.ts';
import { rangeOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import type { ViewOfVersion, ViewWorkParams } from './view-protocol.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Of each list; what is beyond is counted. */
const LIMITS = { most: 200 };

/** Answers `integrationSpec/specView`: null for a document that is no spec or is not open. */
export async function answerSpecView(
  session: Session,
  { uri }: DocumentParams,
): Promise<ViewOfVersion | null> {
  const check = await checkDocument(session, uri);
  const viewed = check && viewedIn(check);
  return viewed ? { version: check.version, view: specView(viewed, LIMITS) } : null;
}

/** Answers `integrationSpec/viewWork`: null where there is nothing to do, or the document has moved on. */
export async function answerViewWork(
  session: Session,
  { uri, version, work }: ViewWorkParams,
): Promise<LensStep<WorkspaceEdit> | null> {
  const check = await checkDocument(session, uri);
  const viewed = check && viewedIn(check);
  if (!viewed || check.version !== version) return null;
  const found = work.kind === 'part' ? partWork(viewed, work.key) : fixWork(viewed, work);
  return found ? stepOf(found, check, session) : null;
}

function viewedIn({ checked, environment }: Check): Viewed | undefined {
  const { spec, findings } = checked;
  return spec && { spec, findings, facts: environment.check.facts };
}

function stepOf(
  { edits, select }: ViewWork,
  { document }: Check,
  { features }: Session,
): LensStep<WorkspaceEdit> {
  if (edits.length === 0) return { edit: null, select: rangeOf(select, document.lines) };
  const after = new LineIndex(applyEdits(document.text, edits));
  return { edit: workspaceEdit(edits, document, features), select: rangeOf(select, after) };
}
