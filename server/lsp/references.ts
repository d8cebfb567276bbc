import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../core/features/navigation/references.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './ranges.ts';
import type { Session } from './session.ts';

/** Answers `textDocument/references`, within the document. Null where nothing is named. */
export async function references(
  session: Session,
  params: ReferenceParams,
): Promise<Location[] | null> {
  const place = await placeOf(session, params);
  if (!place) return null;
  const { uri, lines } = place.document;
  const { includeDeclaration } = params.context;
  const found = referencesAt(place.spec, place.facts, place.offset);
  const wanted = found.filter(({ isDeclaration }) => includeDeclaration || !isDeclaration);
  return found.length === 0 ? null : wanted.map((span) => ({ uri, range: rangeOf(span, lines) }));
}
