import { type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/lsp/protocol.ts';
import { DOCUMENT_SELECTOR } from './documents.ts';
import type { HeldBack } from './held-back.ts';
import { resolveCodeAction } from './resolve-code-action.ts';

/** The prefix of our settings, too: that is where the library looks for `trace.server`. */
export const CLIENT_ID = 'integrationSpec';
export const CLIENT_NAME = 'Integration Spec';

/** How often a server that crashes is started again before a person is told. */
const MOST_RESTARTS = 5;

/** `client` is the one that these options are for, once it is made. */
export function clientOptions(
  output: LogOutputChannel,
  heldBack: HeldBack,
  client: () => BaseLanguageClient | undefined,
): LanguageClientOptions {
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
    connectionOptions: { maxRestartCount: MOST_RESTARTS },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        return 'fsPath' in document ? report : heldBack.filter(document, report);
      },
      resolveCodeAction: (action, token, next) => {
        const running = client();
        return running ? resolveCodeAction(running, action, token) : next(action, token);
      },
    },
  };
}
