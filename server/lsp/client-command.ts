import type { Command } from 'vscode-languageserver';
import type { ClientCommand } from '../core/features/refactor/refactor.ts';
import type { OpenDocument } from './open-document.ts';
import type { PlaceParams } from './place-protocol.ts';
import { rangeOf } from './ranges.ts';

/** A command of our own client, which gets `PlaceParams`. */
export function clientCommand(
  title: string,
  { name, place }: ClientCommand,
  { uri, lines }: OpenDocument,
): Command {
  const params: PlaceParams = { uri, range: rangeOf(place, lines) };
  return { title, command: name, arguments: [params] };
}
