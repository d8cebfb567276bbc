import type {
  PrepareRenameParams,
  Range,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { renameAt, renameableAt } from '../core/features/navigation/rename.ts';
import { ERROR_CODES, ResponseError } from '../rpc/response-error.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './ranges.ts';
import type { Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Answers `textDocument/prepareRename`. Null where nothing can be renamed: another server may know better. */
export async function prepareRename(
  session: Session,
  params: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const place = await placeOf(session, params);
  const found = place && renameableAt(place.spec, place.facts, place.offset);
  return found
    ? { range: rangeOf(found.span, place.document.lines), placeholder: found.name }
    : null;
}

/** Answers `textDocument/rename`: an error with the reason where the new name will not do. */
export async function rename(
  session: Session,
  params: RenameParams,
): Promise<WorkspaceEdit | ResponseError | null> {
  if (typeof params.newName !== 'string')
    return new ResponseError(ERROR_CODES.invalidParams, 'The new name is no text.');
  const place = await placeOf(session, params);
  const renaming = place && renameAt(place.spec, place.facts, place.offset, params.newName);
  if (!renaming) return null;
  if ('problem' in renaming) return new ResponseError(ERROR_CODES.requestFailed, renaming.problem);
  return workspaceEdit(renaming.edits, place.document, session.features);
}
