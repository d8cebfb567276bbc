import type { WorkspaceEdit } from 'vscode-languageserver';
import { prepareView } from '../core/features/view/prepare.ts';
import { specView } from '../core/features/view/view.ts';
import { fixWork, partWork, type ViewWork } from '../core/features/view/work.ts';
import { neededProviders } from '../core/spec/needed-facts.ts';
import { applyEdits } from '../core/text/edit.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { CancellationToken } from '../rpc/connection.ts';
import { describedCatalogs } from '../workspace/described-catalog.ts';
import { nextTurn } from './guard.ts';
import type { DocumentParams, LensStep } from './protocol.ts';
import { rangeOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import type { ViewOfVersion, ViewWorkParams } from './view-protocol.ts';
import { viewedIn } from './viewed.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Of each list; what is beyond is counted. More than these nobody reads, and they travel at each key. */
const LIMITS = { most: 100 };

/** For so long others wait at most while a view is made, in milliseconds; a section is not cut in two. */
const LONGEST_WAIT = 10;

/** Answers `integrationSpec/specView`: null for a document that is no spec or is not open. */
export async function answerSpecView(
  session: Session,
  params: DocumentParams,
  token: CancellationToken,
): Promise<ViewOfVersion | null> {
  const check = await checkDocument(session, params.uri);
  const viewed = check && viewedIn(check);
  if (!viewed) return null;
  let since = performance.now();
  for (const _ of prepareView(viewed)) {
    if (performance.now() - since < LONGEST_WAIT) continue;
    await nextTurn();
    if (token.isCancellationRequested) return null;
    // What has been read of the old text is mostly good for the new one.
    if (check.document.version !== check.version) return answerSpecView(session, params, token);
    since = performance.now();
  }
  const described = await describedCatalogs(session.readCatalog, neededProviders(viewed.spec));
  return { version: check.version, view: specView({ ...viewed, described }, LIMITS) };
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

function stepOf(
  { edits, select }: ViewWork,
  { document }: Check,
  { features }: Session,
): LensStep<WorkspaceEdit> {
  if (edits.length === 0) return { edit: null, select: rangeOf(select, document.lines) };
  const after = new LineIndex(applyEdits(document.text, edits));
  return { edit: workspaceEdit(edits, document, features), select: rangeOf(select, after) };
}
