import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
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
