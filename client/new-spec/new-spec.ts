import { l10n, Range, SnippetString, Uri, window, workspace } from 'vscode';
import {
  NEW_DOCUMENT,
  NEW_DOCUMENT_CHOICES,
  type NewDocumentParams,
  type NewDocumentText,
  type TemplateChoices,
} from '../../server/lsp/protocol.ts';
import type { ServerControl } from '../server-control.ts';
import { exists, findTarget } from './target.ts';
import { askForOrder } from './wizard.ts';

/** A document without a file has only a name. */
const NOWHERE = Uri.from({ scheme: 'untitled', path: 'integrations.md' });

/**
 * The command: asks what the new spec is to hold and where it goes, and opens it with its blanks as tab
 * stops. `clicked` is a folder or a file of the explorer; anything else is passed over.
 */
export async function newSpec(server: ServerControl, clicked?: unknown): Promise<void> {
  const target = await findTarget(clicked instanceof Uri ? clicked : undefined);
  const client = target === false ? undefined : await server.start();
  if (!client || target === false) return;
  const place = target ? Uri.joinPath(target.folder, target.proposal) : NOWHERE;
  const templates = await client.sendRequest<TemplateChoices[]>(NEW_DOCUMENT_CHOICES, {
    uri: client.code2ProtocolConverter.asUri(place),
  });
  const order = await askForOrder(templates, target);
  if (!order) return;
  const file =
    target && order.file ? Uri.joinPath(target.folder, markdownName(order.file)) : undefined;
  if (file && !(await prepare(file))) return;
  const params: NewDocumentParams = {
    ...order.wish,
    uri: client.code2ProtocolConverter.asUri(file ?? NOWHERE),
  };
  const written = await client.sendRequest<NewDocumentText | null>(NEW_DOCUMENT, params);
  if (written) await openWith(written.snippet, file);
}

/** Makes an empty file; asks before one that is there is replaced. False where a person would rather not. */
async function prepare(file: Uri): Promise<boolean> {
  if (!(await exists(file))) {
    await workspace.fs.writeFile(file, new Uint8Array());
    return true;
  }
  const replace = l10n.t('Replace its text');
  const message = l10n.t('{0} is there already.', workspace.asRelativePath(file));
  const detail = l10n.t('Undo brings its text back.');
  const options = { modal: true, detail };
  return (await window.showWarningMessage(message, options, replace)) === replace;
}

/** Opens a document whose text is the snippet, the first of its blanks selected. */
async function openWith(snippet: string, file: Uri | undefined): Promise<void> {
  const document = file
    ? await workspace.openTextDocument(file)
    : await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  const whole = new Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new SnippetString(snippet), whole, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

function markdownName(name: string): string {
  return /\.(?:md|markdown)$/i.test(name) ? name : `${name}.md`;
}
