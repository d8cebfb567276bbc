import type { WorkspaceEdit } from 'vscode-languageserver';
import { nextPlaceholder } from '../core/features/next-placeholder.ts';
import { bringBack } from '../core/features/not-applicable/bring-back.ts';
import { markSection, markState } from '../core/features/not-applicable/mark-section.ts';
import { type KnownSection, sectionAt } from '../core/features/section-at.ts';
import type { Spec } from '../core/spec/spec.ts';
import type {
  NextPlaceholderParams,
  PlaceParams,
  PlaceRange,
  SectionEditParams,
  SectionState,
} from './place-protocol.ts';
import { rangeOf, spanOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Answers `integrationSpec/nextPlaceholder`. */
export async function answerNextPlaceholder(
  session: Session,
  { uri, range, direction }: NextPlaceholderParams,
): Promise<PlaceRange | null> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  if (!spec) return null;
  const { lines } = check.document;
  const found = nextPlaceholder(spec, spanOf(range, check.document), direction);
  return found ? rangeOf(found, lines) : null;
}

/** Answers `integrationSpec/sectionState`. */
export async function sectionState(
  session: Session,
  place: PlaceParams,
): Promise<SectionState | null> {
  const found = await sectionOf(session, place);
  if (!found) return null;
  const { known, spec } = found;
  return { title: known.section.definition?.title ?? '', state: markState(known, spec) };
}

/** Answers `integrationSpec/sectionEdit`. */
export async function sectionEdit(
  session: Session,
  params: SectionEditParams,
): Promise<WorkspaceEdit | null> {
  const found = await sectionOf(session, params);
  if (!found) return null;
  const { check, known, spec } = found;
  const { edit, reason = '' } = params;
  const state = markState(known, spec);
  if (edit === 'bring-back') {
    const edits = bringBack(known, spec);
    return edits.length > 0 ? workspaceEdit(edits, check.document, session.features) : null;
  }
  if (state !== 'open') return null;
  return workspaceEdit(markSection(known, spec, reason), check.document, session.features);
}

interface Found {
  readonly check: Check;
  readonly spec: Spec;
  readonly known: KnownSection;
}

async function sectionOf(
  session: Session,
  { uri, range }: PlaceParams,
): Promise<Found | undefined> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  const known = spec && sectionAt(spec, spanOf(range, check.document).start);
  return check && spec && known && { check, spec, known };
}
