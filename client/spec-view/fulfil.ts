import { Range, type Uri, type ViewColumn } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { LensStep } from '../../server/lsp/protocol.ts';
import { VIEW_WORK, type ViewWorkParams } from '../../server/lsp/view-protocol.ts';
import type { FromPage } from '../../view/messages.ts';
import type { ServerControl } from '../server-control.ts';
import { showPlace } from '../show-place.ts';
import { takeStep } from '../take-step.ts';
import { openDocument } from './open-document.ts';

/** What a page can want of its document. */
type Wish = Extract<FromPage, { readonly version: number }>;

/**
 * Goes to a place, or does what a gap or a finding asks for, beside the page. False where nothing came of
 * it: the document has changed since the page was drawn, or there is nothing to do any more.
 */
export async function fulfil(
  server: ServerControl,
  uri: Uri,
  wish: Wish,
  pageColumn: ViewColumn | undefined,
): Promise<boolean> {
  const document = await openDocument(uri);
  if (document?.version !== wish.version) return false;
  if (wish.kind === 'reveal') {
    const { start, end } = wish.at;
    const place = new Range(document.positionAt(start), document.positionAt(end));
    await showPlace(uri, place, pageColumn);
    return true;
  }
  const { client } = server;
  if (!client) return false;
  const params: ViewWorkParams = {
    uri: client.code2ProtocolConverter.asUri(uri),
    version: wish.version,
    work: workOf(wish),
  };
  const step = await client.sendRequest<LensStep<WorkspaceEdit> | null>(VIEW_WORK, params);
  if (!step || document.version !== wish.version) return false;
  await takeStep(client, uri, step, pageColumn);
  return true;
}

function workOf(wish: Exclude<Wish, { readonly kind: 'reveal' }>): ViewWorkParams['work'] {
  if (wish.kind === 'work') return { kind: 'part', key: wish.key };
  const { kind, rule, at, message, index } = wish;
  return { kind, rule, at, message, index };
}
