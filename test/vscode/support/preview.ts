import { commands, extensions, type TextDocument, ViewColumn, window } from 'vscode';
import { poll } from './poll.ts';
import { evaluate, inView, texts } from './workbench.ts';

/** Opens the built-in preview of a document beside it, and waits until it shows something. */
export async function openPreview(document: TextDocument): Promise<void> {
  await window.showTextDocument(document, ViewColumn.One);
  await commands.executeCommand('markdown.showPreviewToSide');
  await poll('the preview', async () => (await texts(inView('.markdown-body > *'))).length > 0);
}

/** Waits until an element of the preview has these words; empty for an element without any. */
export function untilShown(selector: string, words = ''): Promise<unknown> {
  return poll(`${selector} with “${words}”`, async () =>
    (await texts(inView(selector))).some((text) => text.includes(words)),
  );
}

export function untilGone(selector: string): Promise<unknown> {
  return poll(`no ${selector}`, async () => (await texts(inView(selector))).length === 0);
}

/** What the preview has in an attribute of each match. */
export function attributes(selector: string, name: string): Promise<(string | null)[]> {
  const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return evaluate(inView('body'), `${all}.map((each) => each.getAttribute('${name}'))`);
}

/** What the built-in Markdown extension makes of a document, with our plug-in. */
export async function rendered(document: TextDocument): Promise<string> {
  return (await commands.executeCommand<string>('markdown.api.render', document)) ?? '';
}

/** As VS Code's Markdown extension has it: it asks for `extendMarkdownIt` whenever it makes its engine. */
interface MarkdownIt {
  readonly renderer: { render: (...parts: unknown[]) => string };
}

interface Extending {
  extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Runs something while our plug-in is another one, or, as it is, does nothing. */
export async function withPlugIn<T>(
  other: (own: Extending['extendMarkdownIt']) => Extending['extendMarkdownIt'],
  run: () => Promise<T>,
): Promise<T> {
  const exports: Extending = extensions.getExtension('integration-spec.integration-spec')?.exports;
  const own = exports.extendMarkdownIt;
  try {
    exports.extendMarkdownIt = other(own);
    await commands.executeCommand('markdown.api.reloadPlugins');
    return await run();
  } finally {
    exports.extendMarkdownIt = own;
    await commands.executeCommand('markdown.api.reloadPlugins');
  }
}

/** What it makes of a document without our plug-in, as if we were not installed. */
export function renderedWithoutUs(document: TextDocument): Promise<string> {
  return withPlugIn(
    () => (md) => md,
    () => rendered(document),
  );
}
