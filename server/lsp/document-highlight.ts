import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { occurrencesAt } from '../core/features/navigation/occurrences.ts';
import { rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';

/** Answers `textDocument/documentHighlight`. Null where nothing is named: the editor then looks for the word. */
export async function documentHighlights(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
): Promise<DocumentHighlight[] | null> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const { lines } = check.document;
  const found = occurrencesAt(spec, check.environment.check.facts, lines.offsetAt(position));
  if (found.length === 0) return null;
  return found.map((occurrence) => ({
    range: rangeOf(occurrence, lines),
    kind: occurrence.role === 'listing' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
