import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { occurrencesAt } from '../core/features/navigation/occurrences.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './ranges.ts';
import type { Session } from './session.ts';

/** Kinds of a highlight, in the protocol's numbers. */
const READ = 2;
const WRITTEN = 3;

/** Answers `textDocument/documentHighlight`. Null where nothing is named: the editor then looks for the word. */
export async function documentHighlights(
  session: Session,
  params: DocumentHighlightParams,
): Promise<DocumentHighlight[] | null> {
  const place = await placeOf(session, params);
  const found = place ? occurrencesAt(place.spec, place.facts, place.offset) : [];
  if (!place || found.length === 0) return null;
  const { lines } = place.document;
  return found.map((occurrence) => ({
    range: rangeOf(occurrence, lines),
    kind: occurrence.role === 'listing' ? WRITTEN : READ,
  }));
}
