import {
  commands,
  l10n,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
} from 'vscode';
import {
  NEXT_PLACEHOLDER,
  type NextPlaceholderParams,
  type PlaceRange,
} from '../server/lsp/place-protocol.ts';
import { say } from './apply-edit.ts';
import { type CommandPlace, commandPlace } from './place.ts';
import type { ServerControl } from './server-control.ts';

/** Selects the next placeholder, and offers what may stand there. */
export function goToNextPlaceholder(server: ServerControl, given?: unknown): Promise<void> {
  return goToPlaceholder(server, 'next', given);
}

/** Selects the placeholder before, and offers what may stand there. */
export function goToPreviousPlaceholder(server: ServerControl, given?: unknown): Promise<void> {
  return goToPlaceholder(server, 'previous', given);
}

/** Selects the placeholder that a code action is about, and offers what may stand there. */
export async function fillIn(server: ServerControl, given?: unknown): Promise<void> {
  const at = await commandPlace(server, given);
  if (at) await fill(at, at.place.range);
}

/** Shows the place that a code action is about. */
export async function goTo(server: ServerControl, given?: unknown): Promise<void> {
  const at = await commandPlace(server, given);
  if (at) select(at.editor, at.client.protocol2CodeConverter.asRange(at.place.range));
}

async function fill({ client, editor }: CommandPlace, range: PlaceRange): Promise<void> {
  select(editor, client.protocol2CodeConverter.asRange(range));
  await commands.executeCommand('editor.action.triggerSuggest');
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function goToPlaceholder(
  server: ServerControl,
  direction: NextPlaceholderParams['direction'],
  given: unknown,
): Promise<void> {
  const at = await commandPlace(server, given);
  if (!at) return;
  const params: NextPlaceholderParams = { ...at.place, direction };
  const found = await at.client.sendRequest<PlaceRange | null>(NEXT_PLACEHOLDER, params);
  if (found) await fill(at, found);
  else say(l10n.t('no placeholder left'));
}
