import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { outlineOf } from '../core/features/outline/outline.ts';
import type { OutlineKind, OutlineNode } from '../core/features/outline/outline-item.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';

/** In the protocol's numbers, whose names stand beside them. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  document: 1, // File
  section: 3, // Namespace
  integration: 2, // Module
  list: 18, // Array
  'webhook-event': 24, // Event
  'realtime-event': 24, // Event
  'email-trigger': 12, // Function
  variable: 13, // Variable
  payload: 19, // Object
  endpoint: 6, // Method
  fallback: 20, // Key
};

/** Answers `textDocument/documentSymbol`: a tree where the client takes one. Null for what is no spec. */
export async function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const check = await checkDocument(session, uri);
  const spec = check?.checked.spec;
  if (!check || !spec) return null;
  const { lines } = check.document;
  const outline = outlineOf(spec, check.environment.check.facts);
  return session.features.symbolTrees
    ? outline.map((node) => symbolOf(node, lines))
    : outline.flatMap((node) => [...flat(node, undefined, uri, lines)]);
}

function symbolOf(node: OutlineNode, lines: LineIndex): DocumentSymbol {
  const { name, detail, kind, nameSpan, children } = node;
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: KINDS[kind],
    range: rangeOf(node, lines),
    selectionRange: rangeOf(nameSpan, lines),
    children: children.map((child) => symbolOf(child, lines)),
  };
}

function* flat(
  node: OutlineNode,
  containerName: string | undefined,
  uri: string,
  lines: LineIndex,
): Generator<SymbolInformation> {
  const { name, kind, children } = node;
  const location = { uri, range: rangeOf(node, lines) };
  yield {
    name,
    kind: KINDS[kind],
    location,
    ...(containerName !== undefined && { containerName }),
  };
  for (const child of children) yield* flat(child, name, uri, lines);
}
