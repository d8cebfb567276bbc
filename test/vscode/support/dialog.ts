import { type TextDocument, window } from 'vscode';
import { poll } from './poll.ts';
import { press, texts, type } from './workbench.ts';

const TITLE = '.quick-input-titlebar';
export const PICKS = '.quick-input-list .monaco-list-row';

/** Everything that a person does counts: a key, a word that is typed. */
let inputs = 0;

/** How many inputs there were since the last time somebody asked. */
export function countInputs(): number {
  const count = inputs;
  inputs = 0;
  return count;
}

export async function key(keys: string): Promise<void> {
  inputs++;
  await press(keys);
}

export async function word(words: string): Promise<void> {
  inputs++;
  await type(words);
}

/** The active document, once it is the one of that name and something is written in it. */
export function openDocument(name: string): Promise<TextDocument> {
  return poll(`${name} to be written`, () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.path.endsWith(name) && document.getText() !== '' ? document : undefined;
  });
}

export async function firstPick(words: string): Promise<void> {
  await poll(`${words} first`, async () => (await texts(PICKS))[0]?.includes(words));
}

export async function step(words: string): Promise<void> {
  await poll(`step ${words}`, async () => (await texts(TITLE))[0]?.includes(words));
}
