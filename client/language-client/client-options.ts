import { type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/lsp/protocol.ts';
import { DOCUMENT_SELECTOR } from '../documents.ts';
import { errorHandler } from './error-handler.ts';
import type { HeldBack } from './held-back.ts';
import { resolveCodeAction } from './resolve-code-action.ts';

export interface ClientParts {
  readonly output: LogOutputChannel;
  readonly heldBack: HeldBack;
  readonly onLost: () => void;
  /** The one that the options are for, once it is made. */
  readonly client: () => BaseLanguageClient;
}

export function clientOptions({
  output,
  heldBack,
  onLost,
  client,
}: ClientParts): LanguageClientOptions {
  return {
    documentSelector: DOCUMENT_SELECTOR,
    outputChannel: output,
    initializationOptions: (): InitializationOptions => ({
      readsFiles: true,
      showsStatus: true,
      showsPreviews: true,
      runsCommands: true,
      // The outline of Markdown is VS Code's own.
      documentSymbols: false,
      trusted: workspace.isTrusted,
    }),
    diagnosticPullOptions: { onChange: true },
    errorHandler: errorHandler(onLost),
    // Whoever starts the server hears of it, and says so; no second try in the same process.
    initializationFailedHandler: () => false,
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        return 'fsPath' in document ? report : heldBack.filter(document, report);
      },
      resolveCodeAction: (action, token) => resolveCodeAction(client(), action, token),
    },
  };
}
