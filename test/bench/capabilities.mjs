const TEXT_DOCUMENT = {
  synchronization: {},
  codeAction: {
    codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
    dataSupport: true,
    resolveSupport: { properties: ['edit'] },
  },
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  hover: { contentFormat: ['markdown'] },
  codeLens: {},
  semanticTokens: {
    requests: { full: true, range: true },
    tokenTypes: [],
    tokenModifiers: [],
    formats: ['relative'],
  },
};
const general = { positionEncodings: ['utf-16'] };
const workspace = { configuration: true };

/** What the editor of a bench can do, for a server that is asked for its diagnostics and for one that sends them. */
export const CAPABILITIES = {
  pulled: { general, textDocument: { ...TEXT_DOCUMENT, diagnostic: {} } },
  pushed: { general, workspace, textDocument: { ...TEXT_DOCUMENT, publishDiagnostics: {} } },
};
