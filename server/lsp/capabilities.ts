import type { InitializeResult } from 'vscode-languageserver';
import { version } from '../../package.json';
import type { ClientFeatures } from './client-features.ts';
import { SOURCE } from './diagnostics.ts';
import { FIX_ALL_KIND } from './fix-all.ts';
import { TOKEN_LEGEND } from './semantic-tokens.ts';

/** What the server answers to `initialize`. */
export function initializeResult(features: ClientFeatures): InitializeResult {
  return {
    serverInfo: { name: SOURCE, version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      ...(features.pullsDiagnostics && {
        diagnosticProvider: {
          identifier: SOURCE,
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      }),
      codeActionProvider: {
        codeActionKinds: ['quickfix', FIX_ALL_KIND],
        resolveProvider: features.resolvesEdits,
      },
      codeLensProvider: { resolveProvider: false },
      semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
