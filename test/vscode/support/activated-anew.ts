import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as vscode from 'vscode';

const registered = () => new vscode.Disposable(() => {});

/** VS Code as it is, except for what can be registered only once. */
const twice = {
  ...vscode,
  commands: { ...vscode.commands, registerCommand: registered },
  languages: { ...vscode.languages, createLanguageStatusItem: () => ({ dispose: () => {} }) },
  window: overridden(vscode.window, {
    registerWebviewPanelSerializer: registered,
    // Under the same name it would be the same channel, and gone after this.
    createOutputChannel: ((name: string) =>
      vscode.window.createOutputChannel(`${name} anew`, {
        log: true,
      })) as typeof vscode.window.createOutputChannel,
  }),
};

/** Loads the extension once more, activates it and takes it away again; how long the first two took, in milliseconds. */
export function activatedAnew(_: unknown, round: number): number {
  const extension = vscode.extensions.getExtension('integration-spec.integration-spec');
  if (!extension) throw new Error('There is no such extension.');
  const at = (path: string) => vscode.Uri.joinPath(extension.extensionUri, path).fsPath;
  const subscriptions: vscode.Disposable[] = [];
  const context = { subscriptions, extensionUri: extension.extensionUri, asAbsolutePath: at };
  const module = { exports: {} as { activate(given: unknown): unknown } };
  const own = createRequire(at('dist/client.cjs'));
  const require = (name: string) => (name === 'vscode' ? twice : own(name));
  const start = performance.now();
  // Another text each time, or the compiled code would be at hand.
  const code = `${readFileSync(at('dist/client.cjs'), 'utf8')}//${round}`;
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  module.exports.activate(context);
  const end = performance.now();
  for (const each of subscriptions) each.dispose();
  return end - start;
}

/** The namespace with some things of it replaced; others may be getters, which have to stay so. */
function overridden<T extends object>(namespace: T, other: Partial<T>): T {
  return new Proxy(namespace, {
    get: (target, key) => Reflect.get(Object.hasOwn(other, key) ? other : target, key),
  });
}
