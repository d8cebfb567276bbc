import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { frameOf } from '../../server/main.frames.ts';
import { connect } from './support/client.ts';
import { NO_PUSH } from './support/documents.ts';
import { RawClient, type Received } from './support/raw-client.ts';

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

test('answers what came before its end, also where all comes at once', async () => {
  const { child, ended } = start('--stdio');
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { id: 2, method: 'shutdown' },
    { method: 'exit' },
  ];
  child.stdin.write(
    Buffer.concat(messages.map((message) => frameOf({ jsonrpc: '2.0', ...message }))),
  );
  expect(await ended).toBe(0);
  expect(output).toContain('"id":2');
});

test('ends, and says why, where what comes is no protocol', async () => {
  const { ended, child, errors } = start('--stdio');
  child.stdin.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  expect(await ended).toBe(1);
  expect(errors()).toBe('integration-spec ends: The header of a message says no length.\n');
});

test.each(['{"a":', 'null', '7', '[]', '[{"id":1}]', '{}', '{"id":{},"method":"x"}'])(
  'goes on after a message that is none: %s',
  async (text) => {
    const { child, ended } = start('--stdio');
    const client = new RawClient((message) => child.stdin.write(frameOf(message as object)));
    new StreamMessageReader(child.stdout).listen((message) => client.take(message as Received));
    await client.initialize();
    child.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    const refusal = await client.until(() => client.received.find(({ id }) => id === null));
    expect([-32700, -32600]).toContain(refusal.error?.code);
    client.open('untitled:a.md', NO_PUSH);
    await client.until(() => client.published('untitled:a.md'));
    await client.ask('shutdown');
    client.tell('exit');
    expect(await ended).toBe(0);
  },
);

test.each(['--socket=7000', '--pipe=/tmp/x'])('does not listen at %s', async (argument) => {
  const { connection } = start(argument);
  expect((await connect(connection)).initialized.capabilities).toBeDefined();
});

const CLIENT = `
  const { spawn } = require('node:child_process');
  const server = spawn(process.execPath, [process.argv[1], '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const text = JSON.stringify({
    jsonrpc: '2.0', id: 1, method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {} },
  });
  server.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\\r\\n\\r\\n' + text);
  server.stdout.once('data', () => console.log(server.pid));
`;

test('ends when its client is killed', async () => {
  const client = spawn(process.execPath, ['-e', CLIENT, SERVER], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const pid = Number(await new Promise((resolve) => client.stdout.once('data', resolve)));
  expect(isRunning(pid)).toBe(true);
  // The server holds this stream open, and ends with it.
  const ended = new Promise((resolve) => client.stderr.resume().on('close', resolve));
  client.kill('SIGKILL');
  await ended;
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 5_000);
});

test('ends when the process that it belongs to is gone, although its input stays open', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.on('exit', resolve));
  const { connection, ended } = start('--stdio');
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: gone.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(await ended).toBe(1);
});

test('ends when the channel to VS Code is closed', async () => {
  const child = fork(SERVER, ['--node-ipc'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const answered = new Promise((resolve) => child.once('message', resolve));
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  expect(await answered).toHaveProperty('result.capabilities');
  child.disconnect();
  expect(await ended).toBe(1);
});

test('a stream that is no protocol ends the server, with a word on why', async () => {
  const { child, ended, errors } = start('--stdio');
  child.stdin.on('error', () => {});
  child.stdin.write('x'.repeat(20_000));
  expect(await ended).toBe(1);
  expect(errors()).toBe('integration-spec ends: A header of a message does not end.\n');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
