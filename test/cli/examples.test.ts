import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cli } from './run.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

test('the example workspace shows what it promises', async () => {
  const { stdout, stderr } = await cli(['check', '--format', 'json'], { cwd: examples });
  expect(stderr).toBe('');
  const files: { path: string; template: string; findings: { rule: string }[] }[] =
    JSON.parse(stdout).files;
  const shown = files.map(({ path, template, findings }) => ({
    path,
    template,
    rules: [...new Set(findings.map(({ rule }) => rule))].sort(),
  }));
  expect(shown).toMatchObject([
    {
      path: 'docs/04-third-party-integrations.md',
      template: 'data-sync',
      rules: expect.arrayContaining([
        'empty-field',
        'missing-section',
        'placeholder',
        'section-number',
        'template-instruction',
        'unknown-webhook-event',
        'invalid-template-variable',
      ]),
    },
    {
      path: 'docs/external-integrations.md',
      template: 'external-integrations',
      rules: expect.arrayContaining(['missing-section', 'not-applicable-reason', 'placeholder']),
    },
    {
      path: 'docs/night-market/04-third-party-integrations.md',
      template: 'data-sync',
      rules: [],
    },
  ]);
});
