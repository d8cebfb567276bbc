import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, type Target } from '../core/features/navigation/definition.ts';
import type { Span } from '../core/text/span.ts';
import { rangeOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';

/** Answers `textDocument/definition`. Null where nothing leads anywhere. */
export async function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<LocationLink[] | Location[] | null> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const { document, environment } = check;
  const found = definitionAt(spec, environment.check.facts, document.lines.offsetAt(position));
  if (!found) return null;
  if (!session.features.definitionLinks) return found.targets.map((to) => locationOf(to, check));
  return found.targets.map((to) => linkOf(found.origin, to, check));
}

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function locationOf(target: Target, { document: { uri, lines } }: Check): Location {
  return target.kind === 'file'
    ? { uri: target.uri, range: FILE_START }
    : { uri, range: rangeOf(target.name, lines) };
}

function linkOf(origin: Span, target: Target, check: Check): LocationLink {
  const { lines } = check.document;
  const { uri, range } = locationOf(target, check);
  return {
    originSelectionRange: rangeOf(origin, lines),
    targetUri: uri,
    targetRange: target.kind === 'place' ? rangeOf(target.whole, lines) : range,
    targetSelectionRange: range,
  };
}
