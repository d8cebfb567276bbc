import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../core/features/navigation/references.ts';
import { rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';

/** Answers `textDocument/references`, within the document. Null where nothing is named. */
export async function references(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Promise<Location[] | null> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const { lines } = check.document;
  const place = lines.offsetAt(position);
  const found = referencesAt(spec, check.environment.check.facts, place);
  const wanted = found.filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration);
  return found.length === 0 ? null : wanted.map((span) => ({ uri, range: rangeOf(span, lines) }));
}
