import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, ProtocolConnection, TextEdit } from 'vscode-languageserver';
import { LineIndex, type Position } from '../../server/core/text/lines.ts';
import { spanOf } from '../../server/lsp/ranges.ts';
import { FIXTURES } from '../helpers/fixtures.ts';
import { languageClient } from './language-client.ts';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly {
      readonly span: { readonly start: number; readonly end: number };
      readonly newText: string;
    }[];
  }[];
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'];
const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');
const DOCUMENTS = [...FIXTURES, ...FIXTURES.map(([file, text]) => [`crlf/${file}`, crlf(text)])];

test('the language server finds the same, at the same places, with the same fixes', async () => {
  const { path } = workspace(Object.fromEntries(DOCUMENTS));
  const { stdout } = await cli(['check', '--format', 'json'], { cwd: path });
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: JsonFinding[] }[] };
  const client = await languageClient(path);
  expect(files.flatMap((file) => file.findings).length).toBeGreaterThan(20);
  for (const { path: name, findings } of files) {
    const text = DOCUMENTS.find(([file]) => file === name)?.[1] ?? '';
    const uri = `file://${path}/${name}`;
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(items.map(comparableDiagnostic), name).toEqual(findings.map(comparableFinding));
    for (const finding of findings) {
      const offered = await fixesAt(client, uri, finding.range, text);
      expect(offered, `${name}: ${finding.message}`).toEqual(
        expect.arrayContaining(finding.fixes.map(({ title, edits }) => ({ title, edits }))),
      );
    }
  }
});

function comparableDiagnostic({ code, severity, message, range, codeDescription }: Diagnostic) {
  const name = SEVERITIES[(severity ?? 0) - 1];
  return { rule: code, severity: name, message, range, help: codeDescription?.href };
}

function comparableFinding({ rule, severity, message, range, help }: JsonFinding) {
  return { rule, severity, message, range, help };
}

async function fixesAt(
  client: ProtocolConnection,
  uri: string,
  range: JsonFinding['range'],
  text: string,
) {
  const lines = new LineIndex(text);
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  return actions.map(({ title, edit }) => ({
    title,
    edits: (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change
        ? change.edits.map((each) => ({
            span: spanOf((each as TextEdit).range, { text, lines }),
            newText: (each as TextEdit).newText,
          }))
        : [],
    ),
  }));
}
