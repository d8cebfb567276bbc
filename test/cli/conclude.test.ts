import { expect, test } from 'vitest';
import type { Outcome } from '../../server/cli/check/check-file.ts';
import type { CheckOptions } from '../../server/cli/check/check-options.ts';
import { conclude } from '../../server/cli/check/conclude.ts';
import type { Host, Terminal } from '../../server/cli/host.ts';

const OPTIONS: CheckOptions = {
  format: 'pretty',
  template: undefined,
  configurationFile: undefined,
  severities: new Map(),
  maxWarnings: undefined,
  fix: 'leave',
  standardInput: undefined,
  findings: 'all',
  others: 'counted',
  colour: false,
};
const FAILED: Outcome = { kind: 'failed', path: 'a.md', problem: 'it is not text.' };
const CRASHED: Outcome = { kind: 'crashed', path: 'b.md', problem: 'RangeError: too far' };

async function concluded(outcomes: readonly Outcome[], ruleErrors: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  const terminal = (name: 'stdout' | 'stderr'): Terminal => ({
    write: async (text) => {
      written[name] += text;
    },
    columns: undefined,
    isColoured: false,
  });
  const host = { stdout: terminal('stdout'), stderr: terminal('stderr') } as Host;
  const code = await conclude(outcomes, OPTIONS, ruleErrors, host);
  return { code, ...written };
}

// What cannot be brought about from outside: our own mistakes.
test.each([
  ['nothing', [], [], 0, /^$/],
  ['a file that is gone', [{ kind: 'gone' } as const], [], 0, /^$/],
  ['a file that could not be checked', [FAILED], [], 2, /^a\.md: it is not text\.\n$/],
  ['a file at which we failed', [CRASHED, FAILED], [], 3, /b\.md: .*RangeError/],
  ['a rule that threw', [], ['The rule failed.'], 3, /^The rule failed\.\n$/],
] as const)('%s', async (_, outcomes, ruleErrors, code, stderr) => {
  const run = await concluded(outcomes, ruleErrors);
  expect(run.code).toBe(code);
  expect(run.stderr).toMatch(stderr);
  expect(run.stdout).toMatch(/^No Markdown file to check\.\n$/);
});
