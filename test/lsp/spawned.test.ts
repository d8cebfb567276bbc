import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { connect } from './support/client.ts';
import { NO_PUSH } from './support/documents.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** The built server as a process of its own, in an empty folder. */
function start(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-lsp-'));
  const child = spawn(process.execPath, [SERVER, ...args], { cwd: folder, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return { connection, ended, folder, child, errors: () => errors };
}

test.each([[['--stdio']], [[]]])('serves a bare client, started with %j', async (args) => {
  const { connection, ended, folder, errors } = start(...args);
  writeFileSync(join(folder, '.integration-spec.yaml'), 'rules:\n  missing-section: error\n');
  const client = await connect(connection, { capabilities: {} });
  expect(client.initialized.capabilities).toMatchObject({ textDocumentSync: { change: 2 } });
  expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  const uri = pathToFileURL(join(folder, 'a.md')).href;
  await client.open(NO_PUSH, uri);
  await client.until(() => client.published.length > 0);
  expect(client.published[0]).toMatchObject({
    uri,
    version: 1,
    diagnostics: [{ code: 'missing-section', severity: 1 }],
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
  expect(errors()).toBe('');
});

test('ends with its client', async () => {
  const { connection, ended, child } = start('--stdio');
  await connect(connection);
  child.stdin.end();
  expect(await ended).toBe(1);
});

/** Listens where a server is told to call, on a port or a named pipe. */
async function listen(path?: string) {
  const listener = createServer();
  const called = new Promise<Socket>((resolve) => listener.once('connection', resolve));
  await new Promise<void>((resolve) => {
    if (path === undefined) listener.listen(0, '127.0.0.1', resolve);
    else listener.listen(path, resolve);
  });
  onTestFinished(() => void listener.close());
  return { called, address: listener.address() };
}

test.each([
  ['--socket=', false],
  ['--socket', true],
  ['--pipe=', false],
  ['--pipe', true],
])('calls its client where %s says', async (option, isApart) => {
  const isPipe = option.startsWith('--pipe');
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const name = process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'pipe');
  const { called, address } = await listen(isPipe ? name : undefined);
  const value = typeof address === 'object' ? String(address?.port) : String(address);
  const { ended } = start(...(isApart ? [option, value] : [option + value]));
  const socket = await called;
  const connection = createProtocolConnection(
    new StreamMessageReader(socket),
    new StreamMessageWriter(socket),
  );
  const client = await connect(connection, { capabilities: {} });
  expect(client.initialized.capabilities).toHaveProperty('hoverProvider');
  socket.destroy();
  expect(await ended).toBe(1);
});

test('speaks over the channel of a process that forks it', async () => {
  const child = fork(SERVER, ['--node-ipc'], { silent: true });
  onTestFinished(() => void child.kill());
  const answered = new Promise((resolve) => child.once('message', resolve));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
  expect(await answered).toMatchObject({ id: 1, result: { capabilities: {} } });
  child.disconnect();
  expect(await ended).toBe(1);
});

test('what cannot be read is answered with an error, and the next message in full', async () => {
  const { child } = start('--stdio');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stdin.write('Content-Length: 5\r\n\r\n{oops');
  const message = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}';
  child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  await vi.waitFor(() => expect(output).toMatch(/"code":-32700.*"id":1,"result"/s), 10_000);
});

test('a stream that is no protocol ends the server, with a word on why', async () => {
  const { child, ended, errors } = start('--stdio');
  child.stdin.on('error', () => {});
  child.stdin.write('x'.repeat(20_000));
  expect(await ended).toBe(1);
  expect(errors()).toBe('A header of a message does not end.\n');
});
