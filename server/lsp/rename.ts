import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameAt, renameableAt } from '../core/features/navigation/rename.ts';
import { rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Answers `textDocument/prepareRename`. Null where nothing can be renamed: another server may know better. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const { lines } = check.document;
  const found = renameableAt(spec, check.environment.check.facts, lines.offsetAt(position));
  return found ? { range: rangeOf(found.span, lines), placeholder: found.name } : null;
}

/** Answers `textDocument/rename`: an error with the reason where the new name will not do. */
export async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | ResponseError<void> | null> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const place = check.document.lines.offsetAt(position);
  const renaming = renameAt(spec, check.environment.check.facts, place, newName);
  if (!renaming) return null;
  if ('problem' in renaming)
    return new ResponseError<void>(LSPErrorCodes.RequestFailed, renaming.problem);
  return workspaceEdit(renaming.edits, check.document, session.features);
}
