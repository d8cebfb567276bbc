// The language servers that are measured, and how each wants to be talked to.
import { markdownParser } from './markdown-parser.mjs';

/** @typedef {import('vscode-languageserver/node').ProtocolConnection} Connection */
/** @typedef {import('../peers/peers.mjs').Peers} Peers */

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {readonly string[]} command the program and its arguments
 * @property {'markdown' | 'yaml'} language of its documents
 * @property {'pulled' | 'pushed'} diagnostics
 * @property {boolean} completes whether it offers anything where a spec is written
 * @property {Record<string, string>} [environment] beside what is there
 * @property {object} [initializationOptions]
 * @property {Record<string, unknown>} [settings] sent once, and again for each section that it asks for
 * @property {() => (connection: Connection, document: import('./open-text.mjs').OpenText) => void} [attend]
 *   answers what it asks of its client beside the settings
 */

/** As the extension starts it (client/language-client/main.node.ts). */
const FLAGS = ['--max-semi-space-size=4'];

/** @param {string} file the server's bundle @returns {Server} */
export function ours(file) {
  return {
    name: 'ours',
    command: [process.execPath, ...FLAGS, file, '--stdio'],
    language: 'markdown',
    diagnostics: 'pulled',
    completes: true,
  };
}

/** The names of the peers, as the gates use them. */
export const VSCODE_MARKDOWN = 'vscode-markdown';
export const RUMDL = 'rumdl';
export const YAML = 'yaml';

/** @param {Peers} peers @param {string} schema the file of the schema for YAML @returns {Server[]} */
export function peerServers(peers, schema) {
  return [
    {
      name: VSCODE_MARKDOWN,
      command: peers.vscodeMarkdown,
      language: 'markdown',
      diagnostics: 'pulled',
      completes: false,
      initializationOptions: { markdownFileExtensions: ['md'] },
      settings: { markdown: VSCODE_MARKDOWN_SETTINGS },
      attend: () => markdownParser(peers.MarkdownIt),
    },
    {
      name: RUMDL,
      command: [...peers.rumdl, 'server'],
      language: 'markdown',
      diagnostics: 'pulled',
      completes: false,
    },
    {
      name: YAML,
      command: peers.yaml,
      language: 'yaml',
      diagnostics: 'pushed',
      completes: true,
      settings: {
        yaml: {
          validate: true,
          completion: true,
          schemaStore: { enable: false },
          schemas: { [schema]: '*.yaml' },
        },
      },
    },
  ];
}

/** What VS Code sends when `markdown.validate.enabled` is on and nothing else is changed. */
const VSCODE_MARKDOWN_SETTINGS = {
  server: { log: 'off' },
  preferredMdPathExtensionStyle: 'auto',
  occurrencesHighlight: { enabled: false },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
};
