import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

const START_LIMIT_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').InstalledHost} host
 * @property {string} temporary a folder for sockets and the server's own files; the caller removes it
 * @property {string} userData
 * @property {string} extensionsFolder
 * @property {boolean} workspaceTrust
 * @property {number} [port] a free one where absent
 * @property {string[]} [args] more of the server's switches
 * @property {NodeJS.ProcessEnv} [env] what extension hosts shall find in their environment
 *
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:PORT`, also the authority of `vscode-remote:` URIs
 * @property {(query: Record<string, string>) => string} url the workbench's address, with the token that it needs
 * @property {() => string} log all that the server printed
 * @property {Promise<never>} died rejects when the server ends by itself
 * @property {() => void} stop also called when this process exits
 */

/**
 * Starts VS Code's server on the loopback interface. It serves the workbench and runs the extension hosts.
 * @param {ServerOptions} options
 * @returns {Promise<Server>} once it listens
 */
export async function startServer({
  host,
  temporary,
  userData,
  extensionsFolder,
  workspaceTrust,
  port = 0,
  args = [],
  env = {},
}) {
  // Without a token any page open in any browser of this machine could connect and run commands.
  const token = randomBytes(16).toString('hex');
  const trust = workspaceTrust ? [] : ['--disable-workspace-trust'];
  const switches = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--connection-token',
    token,
    '--accept-server-license-terms',
  ];
  const folders = [
    '--server-data-dir',
    join(temporary, 'server'),
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensionsFolder,
  ];
  const quiet = [
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-getting-started-override',
    '--log',
    'info',
  ];
  const child = spawn(
    host.node,
    [host.server, ...switches, ...folders, ...quiet, ...trust, ...args],
    {
      env: { ...process.env, ...env, XDG_RUNTIME_DIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its extension hosts, language servers and terminals end with it.
      detached: true,
    },
  );
  const stop = () => stopGroup(child.pid);
  // First, so that nothing writes any more into the folders that other handlers remove.
  process.prependListener('exit', stop);
  let log = '';
  /** @type {Promise<never>} */
  const died = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the VS Code server ended with code ${code}\n${log.slice(-2000)}`)),
    );
  });
  died.catch(() => {});
  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      log += data;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    setTimeout(
      () =>
        reject(new Error(`the VS Code server does not listen after ${START_LIMIT_MS} ms\n${log}`)),
      START_LIMIT_MS,
    ).unref();
  });
  try {
    const authority = `127.0.0.1:${await Promise.race([listening, died])}`;
    const url = (/** @type {Record<string, string>} */ query) =>
      `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`;
    return { authority, url, log: () => log, died, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @param {number | undefined} pid */
function stopGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
