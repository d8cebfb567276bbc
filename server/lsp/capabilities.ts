import type { InitializeResult, SemanticTokensLegend } from 'vscode-languageserver';
import { version } from '../../package.json';
import { TRIGGER_CHARACTERS } from '../core/features/completion/trigger-characters.ts';
import { TOKEN_TYPES } from '../core/features/token-types.ts';
import type { ClientFeatures } from './client-features.ts';
import { SOURCE } from './diagnostics.ts';
import { FIX_ALL_KIND } from './fix-all-kind.ts';

const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: ['deprecated'],
};

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
      completionProvider: {
        triggerCharacters: [...TRIGGER_CHARACTERS],
        resolveProvider: true,
        ...(features.completion.labelDetails && { completionItem: { labelDetailsSupport: true } }),
      },
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL_KIND],
        resolveProvider: features.resolvesEdits,
      },
      hoverProvider: true,
      documentLinkProvider: { resolveProvider: false },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      ...(features.showsOutline && { documentSymbolProvider: true }),
      renameProvider: features.preparesRename ? { prepareProvider: true } : true,
      codeLensProvider: { resolveProvider: false },
      semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
