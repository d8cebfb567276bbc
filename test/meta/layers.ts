// Who may import whom, as an allow-list: what is not named here is forbidden. The arrow of the design is
// text ← markdown ← spec ← rules ← features ← workspace ← lsp | cli ← main.

/** Files that may import the same things. */
export interface Layer {
  readonly name: string;
  /** The files: single ones, or all that begin so (ends with `/` or `.`). The first layer that has a file counts. */
  readonly files: readonly string[];
  /** Names of the layers that it may import, beside itself. */
  readonly layers: readonly string[];
  /** Packages and Node modules; a name stands for its sub-paths, too. */
  readonly packages: readonly string[];
  /** Single files of other layers. */
  readonly also?: readonly string[];
  /** False where the files of the layer must not import each other. */
  readonly self?: false;
}

const LANGUAGE = [
  'text',
  'schema',
  'markdown',
  'templates',
  'catalogs',
  'payload',
  'variables',
  'http',
  'secrets',
  'spec',
];
const ENGINE = [...LANGUAGE, 'rule', 'run', 'registry', 'later', 'features'];

export const LAYERS: readonly Layer[] = [
  {
    name: 'text',
    files: ['server/core/text/'],
    layers: [],
    packages: ['fastest-levenshtein'],
  },
  {
    name: 'markdown',
    files: ['server/core/markdown/'],
    layers: ['text'],
    packages: ['@lezer/common', '@lezer/markdown'],
  },
  {
    // Whether a value keeps a JSON Schema.
    name: 'schema',
    files: ['server/core/schema/'],
    layers: [],
    packages: [],
  },
  {
    name: 'templates',
    files: ['server/core/templates/'],
    layers: ['text', 'catalogs', 'schema', 'data'],
    packages: ['yaml'],
  },
  {
    name: 'catalogs',
    files: ['server/core/catalogs/'],
    layers: ['text', 'schema', 'data'],
    packages: [],
  },
  {
    // Push payloads as JSON: what is wrong with them, in words.
    name: 'payload',
    files: ['server/core/payload/'],
    layers: ['text', 'catalogs', 'schema', 'data'],
    packages: [],
  },
  {
    // The template languages of e-mail providers, and what a variable could hold.
    name: 'variables',
    files: ['server/core/variables/'],
    layers: ['text', 'catalogs', 'data'],
    packages: ['@handlebars/parser'],
  },
  {
    // What HTTP says: status codes, methods, paths.
    name: 'http',
    files: ['server/core/http/'],
    layers: ['text', 'data'],
    packages: [],
  },
  {
    // What a credential looks like.
    name: 'secrets',
    files: ['server/core/secrets/'],
    layers: ['text', 'catalogs'],
    packages: ['@secretlint'],
  },
  {
    name: 'spec',
    files: ['server/core/spec/'],
    layers: [
      'text',
      'markdown',
      'templates',
      'catalogs',
      'payload',
      'variables',
      'http',
      'secrets',
      'data',
    ],
    packages: [],
  },
  {
    name: 'rule',
    files: ['server/core/rules/rule.ts', 'server/core/rules/message.ts'],
    layers: LANGUAGE,
    packages: [],
  },
  {
    name: 'registry',
    files: ['server/core/rules/registry.ts'],
    layers: ['rule', 'rules'],
    packages: [],
  },
  {
    // The checks that are loaded when a spec needs them.
    name: 'later',
    files: ['server/core/rules/later/payload-rules.ts', 'server/core/rules/later/http-rules.ts'],
    layers: ['payload', 'rule', 'rules'],
    packages: [],
  },
  {
    // What runs the rules and knows the suppression comments.
    name: 'run',
    files: ['server/core/rules/engine/'],
    layers: [...LANGUAGE, 'rule'],
    packages: [],
    also: [
      // The two rules about the comments themselves have nothing but their metadata.
      'server/core/rules/unknown-suppression.ts',
      'server/core/rules/unused-suppression.ts',
    ],
  },
  {
    name: 'rules',
    files: ['server/core/rules/'],
    layers: [...LANGUAGE, 'rule'],
    packages: [],
    self: false,
  },
  {
    name: 'features',
    files: ['server/core/features/'],
    layers: [...LANGUAGE, 'rule', 'run', 'registry'],
    packages: [],
  },
  {
    name: 'workspace',
    files: ['server/workspace/'],
    layers: [...ENGINE, 'data', 'manifest'],
    packages: ['picomatch', 'vscode-uri'],
  },
  {
    // JSON-RPC: what a message is, and whose turn it is. It knows no language and no stream.
    name: 'rpc',
    files: ['server/rpc/'],
    layers: [],
    packages: [],
  },
  {
    name: 'lsp',
    files: ['server/lsp/'],
    layers: [...ENGINE, 'workspace', 'rpc', 'data', 'manifest', 'view'],
    packages: [
      'vscode-json-languageservice',
      // For its types alone: what runs of it would be a quarter of the server.
      'vscode-languageserver',
      'vscode-languageserver-protocol',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-uri',
    ],
  },
  {
    name: 'cli',
    files: ['server/cli/'],
    layers: [...ENGINE, 'workspace', 'data', 'manifest', 'view'],
    packages: [
      'commander',
      'get-east-asian-width',
      'globby',
      // Both only calculate; files and the process are the entry's.
      'node:path',
      'node:url',
      'picomatch',
      'vscode-uri',
    ],
  },
  {
    name: 'main',
    files: ['server/main.'],
    layers: [...ENGINE, 'workspace', 'rpc', 'lsp', 'cli', 'manifest'],
    packages: ['node:', 'vscode-uri'],
  },
  {
    // What runs in the editor's Markdown preview; the client's part of it lies with the client.
    name: 'preview',
    files: ['client/preview/'],
    layers: [...ENGINE, 'workspace', 'data'],
    packages: ['markdown-it'],
  },
  {
    // The page of the spec view and the report. What it shows is plain data; it cannot read a document.
    name: 'view',
    files: ['view/'],
    layers: [],
    packages: ['preact', 'preact-render-to-string', '@dagrejs/dagre'],
    also: [
      'server/core/features/view/spec-view.ts',
      'server/core/rules/rule.ts',
      'server/core/spec/fallback/criticality.ts',
      'server/core/catalogs/purpose.ts',
      'server/core/text/span.ts',
    ],
  },
  {
    // How the extension's own files are loaded depends on the host.
    name: 'client entries',
    files: ['client/main.'],
    layers: ['client', 'language client', 'preview'],
    packages: ['node:fs', 'vscode'],
  },
  {
    // What is loaded when the server is wanted, and not before.
    name: 'language client',
    files: ['client/language-client/'],
    layers: ['client'],
    packages: ['vscode', 'vscode-languageclient'],
    also: ['server/lsp/protocol.ts'],
  },
  {
    name: 'client',
    files: ['client/'],
    layers: [],
    packages: ['vscode', 'vscode-languageclient', 'vscode-uri'],
    also: [
      'server/core/catalogs/catalogued.ts',
      'server/core/spec/maybe-spec.ts',
      'server/core/spec/maybe-content.ts',
      'server/core/text/span.ts',
      // Its types alone.
      'client/language-client/language-client.ts',
      // What of the preview is there before a spec is.
      'client/preview/plug-in.ts',
      'client/preview/preview-bundle.ts',
      'server/lsp/place-protocol.ts',
      'server/lsp/protocol.ts',
      'server/lsp/reading-protocol.ts',
      'server/lsp/view-protocol.ts',
      'view/kept.ts',
      'view/messages.ts',
      'view/read-messages.ts',
    ],
  },
  { name: 'data', files: ['schemas/'], layers: [], packages: [] },
  { name: 'manifest', files: ['package.json'], layers: [], packages: [] },
];

/**
 * What does not keep to the list yet. A line that is no longer true fails the test, too; new ones are
 * not to be added.
 */
export const DEBTS: { imports: string[]; circles: string[] } = { imports: [], circles: [] };
