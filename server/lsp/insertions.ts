import type { Position } from 'vscode-languageserver';
import {
  insertionsAt,
  type PlacedInsertion,
  plainInsertionsAt,
} from '../core/features/insertions/insertions-at.ts';
import { plainText, snippetText } from '../core/text/draft.ts';
import type {
  InsertionEdit,
  InsertionInfo,
  InsertionParams,
  InsertionsParams,
} from './protocol.ts';
import { offsetWithin, rangeOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';

/** Answers `integrationSpec/insertions`. */
export async function insertions(
  session: Session,
  { uri, position }: InsertionsParams,
): Promise<InsertionInfo[]> {
  const check = await checkDocument(session, uri);
  if (!check) return [];
  return (await placedAt(session, check, position)).map(({ insertion, where }) => {
    const { id, group, title, description } = insertion;
    return { id, group, title, description, where };
  });
}

/** Answers `integrationSpec/insertion`: worked out anew, from the newest text. */
export async function insertion(
  session: Session,
  { uri, position, id }: InsertionParams,
): Promise<InsertionEdit | null> {
  const check = await checkDocument(session, uri);
  if (!check) return null;
  const found = (await placedAt(session, check, position)).find((each) => each.insertion.id === id);
  if (!found) return null;
  const { span, draft } = found.edit;
  const range = rangeOf(span, check.document.lines);
  return { range, text: plainText(draft), snippet: snippetText(draft) };
}

/** The catalogs are there for a spec; for any other document they are loaded now. */
async function placedAt(
  session: Session,
  check: Check,
  position: Position,
): Promise<PlacedInsertion[]> {
  const { document, checked, environment } = check;
  const offset = offsetWithin(position, document);
  if (checked.spec) return insertionsAt(checked.spec, environment.check.facts, offset);
  const catalogs = await session.catalogs();
  const { templates } = environment.settings;
  const { providers } = environment.check;
  return plainInsertionsAt(checked.markdown, offset, { templates, providers, catalogs });
}
