import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  TextEdit,
} from 'vscode-languageserver';
import {
  type Completion,
  type CompletionKind,
  type PathQuery,
  sortKey,
} from '../core/features/completion/completion.ts';
import { completionsAt } from '../core/features/completion/completions-at.ts';
import { mayComplete } from '../core/features/completion/may-complete.ts';
import { escapeText } from '../core/templates/skeleton.ts';
import { snippetText } from '../core/text/draft.ts';
import type { LineIndex } from '../core/text/lines.ts';
import { namesInFolder } from '../workspace/path-names.ts';
import type { OpenDocument } from './open-document.ts';
import { payloadCompletions } from './payload/completions.ts';
import { offsetOf, offsetWithin, rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';

/** The protocol's numbers. */
const KINDS: Readonly<Record<CompletionKind, number>> = {
  section: 22,
  field: 5,
  provider: 9,
  flow: 3,
  event: 23,
  variable: 6,
  endpoint: 2,
  status: 21,
  choice: 20,
  value: 12,
  rule: 14,
  template: 8,
  file: 17,
  folder: 19,
  snippet: 15,
};
const SNIPPET = 2;
const DEPRECATED = 1;
const AS_IS = 1;
/** Asked for because of a character that was typed. */
const BY_CHARACTER = 2;

/**
 * Answers `textDocument/completion`, null where nothing belongs. Behind a character that means nothing on
 * its line nothing is read at all.
 */
export async function completion(
  session: Session,
  { textDocument: { uri }, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  const open = session.documents.get(uri);
  if (!open) return null;
  if (context?.triggerKind === BY_CHARACTER) {
    const before = beforeCursor(open, position);
    if (!mayComplete(before, context.triggerCharacter ?? '')) return null;
  }
  const check = await checkDocument(session, uri);
  if (!check) return null;
  const { document, checked, environment } = check;
  const { lines } = document;
  const { check: options } = environment;
  const offset = offsetOf(position, document);
  if (offset === undefined) return null;
  const keys = await payloadCompletions(check, offset, {
    snippets: session.features.completion.snippets,
    runsCommands: session.features.runsCommands,
  });
  if (keys) return keys;
  const { items, isIncomplete, path } = completionsAt(checked, options, options.facts, offset);
  const paths = path ? await pathItems(path, session, uri) : [];
  const all = [...items, ...paths];
  if (all.length === 0) return null;
  return { isIncomplete, items: all.map((item) => completionItem(item, lines, session)) };
}

/** What stands on the cursor's line before it, as far as that is not too long to look at. */
function beforeCursor(document: OpenDocument, cursor: CompletionParams['position']): string {
  const start = offsetWithin({ line: cursor.line, character: 0 }, document);
  const offset = offsetWithin(cursor, document);
  return document.text.slice(Math.max(start, offset - 1000), offset);
}

function completionItem(item: Completion, lines: LineIndex, { features }: Session): CompletionItem {
  const { label, kind, note, detail, edit, draft, documentation, event } = item;
  const { completion: can } = features;
  const isSnippet = draft !== undefined && can.snippets;
  const newText = isSnippet ? snippetText(draft) : edit.newText;
  const said = detail ?? (can.labelDetails ? undefined : note);
  const textEdit: TextEdit = { range: rangeOf(edit.span, lines), newText };
  return {
    label,
    kind: KINDS[kind] as NonNullable<CompletionItem['kind']>,
    ...(said !== undefined && { detail: said }),
    ...(note !== undefined && can.labelDetails && { labelDetails: { description: note } }),
    sortText: item.sortKey,
    ...(item.filterText !== label && { filterText: item.filterText }),
    textEdit,
    ...(isSnippet && { insertTextFormat: SNIPPET }),
    ...(can.asIs && newText.includes('\n') && { insertTextMode: AS_IS }),
    ...(item.deprecated &&
      (can.tags ? { tags: [DEPRECATED] } : can.deprecated && { deprecated: true })),
    ...(item.preselect && can.preselect && { preselect: true }),
    ...(item.asksAgain &&
      features.runsCommands && {
        command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
      }),
    ...(event && { data: { event } }),
    ...(documentation && { data: { guidance: documentation } }),
  };
}

/** The names that may continue a path: folders first, each ready for the next. */
async function pathItems(
  { folder, name: span, escaped }: PathQuery,
  { environments }: Session,
  uri: string,
): Promise<Completion[]> {
  const { files, folders } = environments.world;
  const names = await namesInFolder(folder, uri, folders, files);
  return names.map(({ name, kind, from }, i) => {
    const isFolder = kind === 'folder';
    const plain = isFolder ? `${name}/` : name;
    const newText = escaped ? escapeText(plain) : plain;
    const detail = from === 'root' ? 'From the workspace' : 'From this folder';
    const common = { label: plain, kind, detail, filterText: newText };
    const order = sortKey((from === 'root' ? 0 : 2) + Number(!isFolder), i);
    return {
      ...common,
      edit: { span, newText },
      sortKey: order,
      ...(isFolder && { asksAgain: true as const }),
    };
  });
}
