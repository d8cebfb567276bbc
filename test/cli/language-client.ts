import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CLI } from './run.ts';

/** A client of `integration-spec lsp --stdio` that pulls diagnostics. Ends with its test. */
export async function languageClient(cwd: string): Promise<ProtocolConnection> {
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd, stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        diagnostic: { codeDescriptionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  return connection;
}
