import { describe, expect, test } from 'vitest';
import { MOST_DIAGNOSTICS } from '../../server/lsp/diagnostics.ts';
import { LONGEST_DOCUMENT } from '../../server/lsp/open-document.ts';
import { PUSH } from './support/capabilities.ts';
import { DOC, startClient } from './support/client.ts';
import { NO_PUSH, README, rangeOf, WHOLE, without } from './support/documents.ts';

describe('a client that pulls', () => {
  test('gets what is found, with everything that it can show', async () => {
    const client = await startClient();
    expect(client.initialized.capabilities.diagnosticProvider).toEqual({
      identifier: 'integration-spec',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    await client.open(NO_PUSH);
    expect(await client.diagnostics()).toEqual([
      {
        range: rangeOf(NO_PUSH, '3. Email & Communication Service'),
        severity: 2,
        code: 'missing-section',
        source: 'integration-spec',
        message: expect.stringContaining('Push Notifications'),
        codeDescription: {
          href: expect.stringMatching(/^https:.*\/docs\/rules\/missing-section\.md$/),
        },
      },
    ]);
    expect(client.published).toEqual([]);
  });

  test('hears that nothing has changed, and only then', async () => {
    const client = await startClient();
    await client.open(NO_PUSH);
    const { resultId = '' } = await client.pull();
    expect(await client.pull(DOC, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(`${NO_PUSH}\nMore of the same.\n`);
    expect(await client.pull(DOC, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(WHOLE);
    const report = await client.pull(DOC, resultId);
    expect(report).toMatchObject({ kind: 'full', items: [] });
    expect(report.resultId).not.toBe(resultId);
  });

  test('gets findings that go and come as the text changes', async () => {
    const client = await startClient();
    await client.open(WHOLE);
    expect(await client.codes()).toEqual([]);
    await client.change(without('3. Email'));
    expect(await client.codes()).toContain('missing-section');
    await client.change(WHOLE);
    expect(await client.codes()).toEqual([]);
  });
});

test('a spec that is too long is not read, which is said, and is read again when it is shorter', async () => {
  const client = await startClient();
  await client.open(`${NO_PUSH}\n${'A line of prose.\n'.repeat(LONGEST_DOCUMENT / 16)}`);
  const [said, ...others] = await client.diagnostics();
  expect(others).toEqual([]);
  expect(said?.message).toBe(
    'This document is longer than 5,000,000 characters, and is not checked.',
  );
  const place = { textDocument: { uri: DOC }, position: { line: 9, character: 3 } };
  expect(await client.connection.sendRequest('textDocument/hover', place)).toBe(null);
  await client.change(NO_PUSH);
  expect(await client.codes()).toEqual(['missing-section']);
  await client.change('A line of prose.\n'.repeat(LONGEST_DOCUMENT / 16));
  expect(await client.diagnostics()).toEqual([]);
});

describe('a client that does not', () => {
  test('is sent the findings of each version', async () => {
    const client = await startClient({ capabilities: PUSH });
    expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    await client.open(NO_PUSH);
    await client.until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({ uri: DOC, version: 1 });
    expect(client.published[0]?.diagnostics).toMatchObject([{ code: 'missing-section' }]);
    await client.change(WHOLE);
    await client.until(() => client.published.length === 2);
    expect(client.published[1]).toEqual({ uri: DOC, version: 2, diagnostics: [] });
    await client.close();
    await client.until(() => client.published.length === 3);
    expect(client.published[2]).toEqual({ uri: DOC, diagnostics: [] });
  });

  test('is sent only the last of several changes that are here already', async () => {
    const client = await startClient({ capabilities: PUSH });
    await client.open(WHOLE);
    await client.until(() => client.published.length === 1);
    const sent = [NO_PUSH, WHOLE, NO_PUSH, WHOLE, NO_PUSH].map((text) => client.change(text));
    await Promise.all(sent);
    await client.until(() => client.published.at(-1)?.version === 6);
    expect(client.published.length).toBeLessThan(6);
    expect(client.published.at(-1)?.diagnostics).toHaveLength(1);
  });

  test('is told once that an ordinary document has no findings', async () => {
    const client = await startClient({ capabilities: PUSH });
    await client.open(README);
    await client.until(() => client.published.length === 1);
    await client.change(`${README}more`);
    await client.open(WHOLE, `${DOC}2.md`);
    await client.until(() => client.published.some(({ uri }) => uri !== DOC));
    expect(client.published.filter(({ uri }) => uri === DOC)).toHaveLength(1);
  });
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['a lone CR', '\r'],
])('places are right with %s, and behind characters of two units', async (_, newline) => {
  const text = NO_PUSH.replace('## 3. Email', '## 💳💳 3. Email').replaceAll('\n', newline);
  const client = await startClient();
  await client.open(text);
  const [diagnostic] = await client.diagnostics();
  expect(diagnostic?.range.start.line).toBe(rangeOf(text, '3. Email').start.line);
  expect(diagnostic?.range.end).toEqual(rangeOf(text, '3. Email & Communication Service').end);
});

test('a byte order mark takes one character', async () => {
  const client = await startClient();
  await client.open(`\uFEFF${NO_PUSH}`);
  expect(await client.codes()).toEqual(['missing-section']);
});

test('a flood is cut, and says so', async () => {
  const items = Array.from({ length: 700 }, (_, i) => `  - [e.g., event ${i}]: end access`);
  const text = WHOLE.replace(/ {2}- checkout[\s\S]*?hour and mail the guest\./, items.join('\n'));
  const client = await startClient();
  await client.open(text);
  const diagnostics = await client.diagnostics();
  expect(diagnostics).toHaveLength(MOST_DIAGNOSTICS + 1);
  expect(diagnostics.at(-1)).toMatchObject({
    severity: 3,
    message: expect.stringMatching(/^\d+ more findings/),
  });
});
