import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, type Target } from '../core/features/navigation/definition.ts';
import type { Span } from '../core/text/span.ts';
import type { OpenDocument } from './open-document.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './ranges.ts';
import type { Session } from './session.ts';

/** Answers `textDocument/definition`. Null where nothing leads anywhere. */
export async function definition(
  session: Session,
  params: DefinitionParams,
): Promise<LocationLink[] | Location[] | null> {
  const place = await placeOf(session, params);
  const found = place && definitionAt(place.spec, place.facts, place.offset);
  if (!found) return null;
  const { document } = place;
  if (!session.features.definitionLinks) return found.targets.map((to) => locationOf(to, document));
  return found.targets.map((to) => linkOf(found.origin, to, document));
}

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function locationOf(target: Target, { uri, lines }: OpenDocument): Location {
  return target.kind === 'file'
    ? { uri: target.uri, range: FILE_START }
    : { uri, range: rangeOf(target.name, lines) };
}

function linkOf(origin: Span, target: Target, document: OpenDocument): LocationLink {
  const { lines } = document;
  const { uri, range } = locationOf(target, document);
  return {
    originSelectionRange: rangeOf(origin, lines),
    targetUri: uri,
    targetRange: target.kind === 'place' ? rangeOf(target.whole, lines) : range,
    targetSelectionRange: range,
  };
}
