import { describe, expect, test } from 'vitest';
import { DOC, FOLDER, startClient } from './support/client.ts';

const document = (path: string) =>
  `---\nintegration-spec: data-sync\n---\n\n# 04 - 3rd Party Integrations & Data Sync\n\n**Project Name:** Boats\n\n**Reference:** ${path}\n`;
const files = { [`${FOLDER}/docs/01-BRD.md`]: '', [DOC]: '' };

describe.each([
  ['the server reads files', undefined],
  ['the client does', { readsFiles: true }],
])('%s', (_, initializationOptions) => {
  test.each([
    ['docs/01-BRD.md', 0],
    ['docs/01-brd.md', 1],
    ['01-BRD.md', 0],
    ['docs/02-nfr.md', 1],
    ['../../02-nfr.md', 0],
  ])('%s', async (path, count) => {
    const client = await startClient({ files, initializationOptions });
    await client.open(document(path));
    const codes = await client.codes();
    expect(codes.filter((code) => code === 'broken-reference')).toHaveLength(count);
  });
});

test('a client that reads files, and does not know folders', async () => {
  const client = await startClient({ files, initializationOptions: { readsFiles: true } });
  client.connection.onRequest('integrationSpec/listFolder', () => {
    throw new Error('unknown request');
  });
  await client.open(document('docs/02-nfr.md'));
  expect(await client.codes()).not.toContain('broken-reference');
});
