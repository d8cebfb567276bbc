import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from '../../../tools/locked-packages.mjs';

const PLATFORM = `${process.platform}-${process.arch}`;

/** Installs the peers, unless that has been done, and says where their programs are. */
export function installPeers() {
  const place = installLocked(dirname(fileURLToPath(import.meta.url)), '.bench-peers');
  const file = (/** @type {string} */ path) => join(place, 'node_modules', path);
  return {
    vscodeMarkdown: [
      process.execPath,
      file('vscode-markdown-languageserver/dist/node/workerMain.js'),
      '--stdio',
    ],
    yaml: [process.execPath, file('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    rumdl: [native(file('@rumdl'))],
    markdownlint: [process.execPath, file('markdownlint-cli2/markdownlint-cli2-bin.mjs')],
    /** The parser that VS Code's client brings for its Markdown server. */
    MarkdownIt: createRequire(join(place, 'package.json'))('markdown-it'),
  };
}

/** @typedef {ReturnType<typeof installPeers>} Peers */

/** The program itself, as editors start it: npm's wrapper would add the start of Node. @param {string} folder */
function native(folder) {
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  const program = ['', '-musl']
    .map((suffix) => join(folder, `cli-${PLATFORM}${suffix}`, name))
    .find((path) => existsSync(path));
  if (!program) throw new Error(`there is no rumdl for ${PLATFORM}`);
  return program;
}
