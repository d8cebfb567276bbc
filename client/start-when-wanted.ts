import { Disposable, type TextDocument, workspace } from 'vscode';
import type { ServerControl } from './server-control.ts';
import { type IsSpec, wantsServer } from './wanted.ts';

/** A document that is typed is looked at again when the typing pauses. */
const PAUSE_MS = 300;

/** Starts the server as soon as an open document wants it, and then looks no further. */
export function startWhenWanted(server: ServerControl, isSpec: IsSpec): Disposable {
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const consider = async (document: TextDocument) => {
    if (server.isWanted || !(await wantsServer(document, isSpec))) return;
    watch.dispose();
    await server.start();
  };
  const considerAll = () => {
    for (const document of workspace.textDocuments) void consider(document);
  };
  const later = (document: TextDocument) => {
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => {
        timers.delete(document);
        if (!document.isClosed) void consider(document);
      }, PAUSE_MS),
    );
  };
  const configurations = workspace.createFileSystemWatcher(
    '**/.integration-spec.yaml',
    false,
    true,
    true,
  );
  const watch = Disposable.from(
    configurations,
    configurations.onDidCreate(considerAll),
    workspace.onDidOpenTextDocument((document) => void consider(document)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'markdown') later(document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('integrationSpec')) considerAll();
    }),
    new Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
  considerAll();
  return watch;
}
