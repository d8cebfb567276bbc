import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  SnippetString,
  type TextEditor,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  INSERTION,
  INSERTIONS,
  type InsertionEdit,
  type InsertionGroup,
  type InsertionInfo,
} from '../server/lsp/protocol.ts';

interface Pick extends QuickPickItem {
  readonly id?: string;
}

const SHOWN_MS = 4_000;

/**
 * Lets a person pick what to insert, and inserts it where it belongs, with its blanks to fill in. In a
 * document that is no spec it goes to the cursor.
 */
export async function insertIntoSpec(
  client: BaseLanguageClient,
  editor: TextEditor,
): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const { line, character } = editor.selection.active;
  const place = { uri, position: { line, character } };
  const infos = await client.sendRequest<InsertionInfo[]>(INSERTIONS, place);
  const pick = await window.showQuickPick<Pick>(picksFor(infos), {
    title: l10n.t('Insert into Spec'),
    placeHolder: l10n.t('What fits here comes first; it goes where it belongs'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (pick?.id === undefined) return;
  const { version } = editor.document;
  const edit = await client.sendRequest<InsertionEdit | null>(INSERTION, { ...place, id: pick.id });
  if (edit && editor.document.version === version) await insert(editor, edit);
  else window.setStatusBarMessage(l10n.t('Integration Spec: nothing to do here'), SHOWN_MS);
}

async function insert({ document }: TextEditor, { range, snippet }: InsertionEdit): Promise<void> {
  // The pick may have taken the focus away from the editor, and tab stops need it.
  const editor = await window.showTextDocument(document);
  const { start, end } = range;
  const place = new Range(start.line, start.character, end.line, end.character);
  await editor.insertSnippet(new SnippetString(snippet), place, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  editor.revealRange(editor.selection);
}

/** What fits here, then the rest by group, each below a line that says so. */
function picksFor(infos: readonly InsertionInfo[]): Pick[] {
  const here = infos.filter(({ where }) => where === 'here');
  const groups = Object.entries(groupNames()).map(([group, name]) => {
    const others = infos.filter((info) => info.where !== 'here' && info.group === group);
    return picksBelow(name, others);
  });
  return [...picksBelow(l10n.t('Fits here'), here), ...groups.flat()];
}

function picksBelow(label: string, infos: readonly InsertionInfo[]): Pick[] {
  if (infos.length === 0) return [];
  const separator = { label, kind: QuickPickItemKind.Separator };
  return [separator, ...infos.map(pickFor)];
}

function pickFor({ id, group, title, description, where }: InsertionInfo): Pick {
  const note = where === 'cursor' ? l10n.t('at the cursor') : '';
  const kind = where === 'here' ? groupNames()[group] : '';
  return { id, label: title, description: kind || note, detail: description };
}

function groupNames(): Record<InsertionGroup, string> {
  return {
    sections: l10n.t('Sections'),
    fields: l10n.t('Fields'),
    events: l10n.t('Webhook events'),
    triggers: l10n.t('Elements of lists'),
    payloads: l10n.t('Payloads'),
    errors: l10n.t('Error responses'),
    fallbacks: l10n.t('Fallbacks'),
    'not-applicable': l10n.t('Not applicable'),
  };
}
