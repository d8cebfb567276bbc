import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installHost } from '../test/vscode/host/install.mjs';
import { writeProfile } from '../test/vscode/host/profile.mjs';
import { startServer } from '../test/vscode/host/server.mjs';
import { hosts } from '../test/vscode/host/versions.mjs';

/**
 * Serves VS Code's workbench, with an extension installed, on the loopback interface.
 * @param {object} options
 * @param {string} options.extension folder of the built extension; used in place, so that a rebuild and a reload of the window are enough
 * @param {string} options.folder
 * @param {string} [options.file] to show first
 * @param {number} options.port another one is taken where it is in use
 * @param {(message: string) => void} options.say
 * @returns {Promise<{ url: string, died: Promise<never> }>} it ends with this process, and leaves nothing behind
 */
export async function serveWorkbench({ extension, folder, file, port, say }) {
  say(`preparing VS Code ${hosts.newest.vscode} (the first time takes a minute)`);
  const host = await installHost('newest');
  const temporary = mkdtempSync(join(tmpdir(), 'integration-spec-start-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));
  const userData = join(temporary, 'user-data');
  const extensionsFolder = join(temporary, 'extensions');
  writeProfile(userData);
  link(extension, extensionsFolder);
  const free = await freePort(port);
  if (free !== port) say(`port ${port} is in use`);
  say('starting VS Code');
  const server = await startServer({
    host,
    temporary,
    userData,
    extensionsFolder,
    workspaceTrust: false,
    port: free,
  });
  return { url: server.url({ folder, ...show(server.authority, file) }), died: server.died };
}

/** @param {string} extension @param {string} extensionsFolder */
function link(extension, extensionsFolder) {
  const { publisher, name, version } = JSON.parse(
    readFileSync(join(extension, 'package.json'), 'utf8'),
  );
  mkdirSync(extensionsFolder, { recursive: true });
  symlinkSync(extension, join(extensionsFolder, `${publisher}.${name}-${version}`), 'dir');
}

/** @param {string} authority @param {string} [file] @returns {Record<string, string>} */
function show(authority, file) {
  if (!file) return {};
  const uri = `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  return { payload: JSON.stringify([['openFile', uri]]) };
}

/** @param {number} wanted @returns {Promise<number>} that port, or any where it is taken */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      wanted === 0 ? reject(new Error('no free port')) : resolve(freePort(0)),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
