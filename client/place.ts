import { type TextEditor, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlaceParams } from '../server/lsp/place-protocol.ts';
import { activeDocument } from './documents.ts';
import type { ServerControl } from './server-control.ts';

/** Where a command works: in an editor, at a place of its document. */
export interface CommandPlace {
  readonly client: BaseLanguageClient;
  readonly editor: TextEditor;
  readonly place: PlaceParams;
}

/**
 * The place that a code action was about, or where the cursor is for a command of the palette; undefined
 * where no editor shows such a document. Starts the server: a person has asked.
 */
export async function commandPlace(
  server: ServerControl,
  given: unknown,
): Promise<CommandPlace | undefined> {
  const place = isPlace(given) ? given : undefined;
  if (!place && !activeDocument()) return undefined;
  const client = await server.startForPerson();
  const editor = place
    ? await window.showTextDocument(Uri.parse(place.uri, true))
    : window.activeTextEditor;
  if (!client || !editor) return undefined;
  const { asUri, asRange } = client.code2ProtocolConverter;
  const range = place?.range ?? asRange(editor.selection);
  return { client, editor, place: { uri: asUri(editor.document.uri), range } };
}

function isPlace(given: unknown): given is PlaceParams {
  return typeof given === 'object' && given !== null && 'uri' in given && 'range' in given;
}
