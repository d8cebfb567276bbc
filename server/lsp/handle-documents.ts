import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver';
import type { ConfigurationResolver } from '../workspace/config/resolve.ts';
import { OpenDocument } from './open-document.ts';
import type { DiagnosticsPusher } from './push-diagnostics.ts';
import type { Session } from './session.ts';

/** Keeps the open documents as the client has them. A pusher is there only for clients that cannot pull. */
export function handleDocuments(
  session: Session,
  resolver: ConfigurationResolver,
  pusher: DiagnosticsPusher | undefined,
): void {
  const { connection, documents, features, turns } = session;
  const on = <Params>(what: string, handle: (params: Params) => void) =>
    connection.onNotification<Params>(`textDocument/${what}`, (params) => {
      turns.arrived();
      handle(params);
    });
  // A client that watches no files gets a fresh look at them whenever a document is opened or saved.
  const lookAgain = () => {
    if (features.watchesFiles) return;
    resolver.clear();
    session.environments.forgetFiles();
  };

  const close = (uri: string) => {
    if (!documents.delete(uri)) return;
    session.reports.delete(uri);
    session.environments.forget(uri);
    session.onClosed(uri);
    pusher?.clear(uri);
  };

  on<DidOpenTextDocumentParams>(
    'didOpen',
    ({ textDocument: { uri, languageId, version, text } }) => {
      // Opened as something else, it is no longer ours.
      if (!isMarkdown(uri, languageId)) return close(uri);
      const document = new OpenDocument(uri, version, text);
      lookAgain();
      documents.set(uri, document);
      void pusher?.push(uri);
    },
  );
  on<DidChangeTextDocumentParams>(
    'didChange',
    ({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(uri);
      if (!document) return;
      document.change(version, contentChanges);
      void pusher?.push(uri);
    },
  );
  on<DidSaveTextDocumentParams>('didSave', ({ textDocument: { uri } }) => {
    lookAgain();
    if (documents.has(uri)) void pusher?.push(uri);
  });
  on<DidCloseTextDocumentParams>('didClose', ({ textDocument: { uri } }) => close(uri));
}

/** Some editors name the language after their own mode. */
function isMarkdown(uri: unknown, languageId: string): boolean {
  if (typeof uri !== 'string') throw new TypeError('A document needs a URI.');
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri);
}
