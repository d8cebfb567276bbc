import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Launch what a command line of VS Code asks for
 * @property {string[]} extensions folders of extensions under development
 * @property {string} [tests] module that exports `run()`
 * @property {string} [workspace] folder or .code-workspace file; an empty window where absent
 * @property {string} [userData]
 * @property {string} [extensionsFolder]
 * @property {boolean} disableExtensions
 * @property {boolean} workspaceTrust
 */

/**
 * Reads the switches of the `code` command that tests use; the others mean nothing in a browser and are ignored.
 * `--enable-workspace-trust` is our own: `@vscode/test-electron` switches trust off without asking.
 * @param {string[]} argv
 * @returns {Launch}
 */
export function parseLaunch(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'folder-uri': { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-extensions': { type: 'boolean' },
      'enable-workspace-trust': { type: 'boolean' },
    },
  });
  const uri = text(values['folder-uri']);
  const [path] = positionals;
  return {
    extensions: [values.extensionDevelopmentPath ?? []].flat().map(String),
    tests: text(values.extensionTestsPath),
    workspace: uri ? fileURLToPath(uri) : path && resolve(path),
    userData: text(values['user-data-dir']),
    extensionsFolder: text(values['extensions-dir']),
    disableExtensions: values['disable-extensions'] === true,
    workspaceTrust: values['enable-workspace-trust'] === true,
  };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' ? value : undefined;
}
