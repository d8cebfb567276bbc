import { commands } from 'vscode';
import { poll } from './poll.ts';
import { inView, text, texts } from './workbench.ts';

/** The page of the spec view, once it shows a document. */
export const PAGE = inView('h1');

/** Opens the view of the active document, and waits until it shows one. */
export async function openView(): Promise<void> {
  await commands.executeCommand('integrationSpec.showSpecView');
  await poll('the view', async () => (await texts(PAGE)).length > 0);
}

export function title(): Promise<string> {
  return text(PAGE);
}

export function untilView(wanted: string): Promise<unknown> {
  return poll(`the view of ${wanted}`, async () => (await texts(PAGE))[0] === wanted);
}

/** Waits until the view says why it shows nothing. */
export function untilMessage(words: string): Promise<unknown> {
  const message = inView('main > [role=status]');
  return poll(`“${words}”`, async () => (await texts(message))[0]?.includes(words));
}
