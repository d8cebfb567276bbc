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
  return pollPage(`${selector} with “${words}”`, async () =>
    (await texts(inView(selector))).some((text) => text.includes(words)),
  );
}

export function untilGone(selector: string): Promise<unknown> {
  return pollPage(`no ${selector}`, async () => (await texts(inView(selector))).length === 0);
}

/** A page that is still hidden after so long was lost. */
const LOST_MS = 4_000;

/**
 * VS Code's webview shows a page when it has loaded; on a busy machine, one that is set while the page before it
 * loads may stay hidden for good. What the preview had to show is in it, so it is refreshed, as a person would do.
 */
function pollPage(what: string, attempt: () => Promise<boolean>): Promise<unknown> {
  let hiddenSince: number | undefined;
  return poll(what, async () => {
    try {
      return await attempt();
    } finally {
      const hidden = await texts({ selector: '#pending-frame', inside: 'webview-frame' });
      hiddenSince = hidden.length > 0 ? (hiddenSince ?? Date.now()) : undefined;
      if (hiddenSince !== undefined && Date.now() - hiddenSince > LOST_MS) {
        hiddenSince = undefined;
        console.log(`VS Code lost a page of the preview while waiting for ${what}: refreshed.`);
        await commands.executeCommand('markdown.preview.refresh');
      }
    }
  });
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
