import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

test('referenced files are looked for below the working directory, and links are not followed', async () => {
  const elsewhere = workspace({ 'secret.md': '' });
  const { path, at } = workspace({
    'docs/01-BRD.md': '',
    'docs/spec.md': `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/01-brd.md, 01-BRD.md, docs/nope.md, link/secret.md, link/none.md, ${elsewhere.path.slice(1)}/none.md, ../../none.md
`,
  });
  symlinkSync(elsewhere.path, at('link'));
  const run = await cli(['check', '--format', 'json', 'docs'], { cwd: path });
  const [file] = JSON.parse(run.stdout).files;
  const found = file.findings.filter(({ rule }: { rule: string }) => rule === 'broken-reference');
  expect(found.map(({ message }: { message: string }) => message.split('”')[0])).toEqual([
    'There is no file “docs/01-brd.md',
    'There is no file “docs/nope.md',
    `There is no file “${elsewhere.path.slice(1)}/none.md`,
  ]);
});
