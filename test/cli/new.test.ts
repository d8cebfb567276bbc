import { readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli } from './run.ts';
import { workspace } from './workspace.ts';

const OWN = {
  '.integration-spec.yaml': 'templates: [team.yaml]\n',
  'team.yaml': 'id: team\ntitle: Team Page\nsections:\n  - title: Members\n  - title: Rooms\n',
};

function write(args: readonly string[], files: Record<string, string> = {}) {
  const folder = workspace(files);
  const run = cli(['new', ...args], { cwd: folder.path });
  return { folder, run };
}

/** The rules of what is found in a file. */
async function rulesIn(file: string, cwd: string): Promise<string[]> {
  const { stdout } = await cli(['check', file, '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
  return [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))];
}

describe('a new spec', () => {
  test('goes to standard output, with everything open', async () => {
    const { code, stdout, stderr } = await write(['data-sync']).run;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('**Project Name:** [Project Name]\n');
    expect(stdout).toContain('- **Provider:** [e.g., Stripe]\n');
    expect(stdout).not.toContain('Not Applicable');
  });

  test('goes to a file, whose folders are made, and has no finding but its placeholders', async () => {
    const { folder, run } = write([
      ...['data-sync', 'docs/specs/sync.md', '--name', 'Acme', '--provider', 'Stripe'],
      ...['--flow', 'subscriptions', '--provider', 'push=fcm', '--provider', 'SOCKET.IO'],
      ...['--reason', 'not in the MVP'],
    ]);
    const { code, stdout, stderr } = await run;
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^docs\/specs\/sync\.md is written\. .*check docs\/specs\/sync\.md/);
    const text = folder.read('docs/specs/sync.md');
    expect(text).toContain('**Project Name:** Acme\n');
    expect(text).toContain('- **Payment Flow:** Subscriptions\n');
    expect(text).toContain('  - invoice.payment_failed: [Action to take]\n');
    expect(text).toContain('- **Heartbeat/Ping Interval:** 25 seconds\n');
    expect(text.match(/^Not Applicable — not in the MVP$/gm)).toHaveLength(1);
    expect(await rulesIn('docs/specs/sync.md', folder.path)).toEqual(['placeholder']);
  });

  test('marks what is said not to apply, and leaves the rest open', async () => {
    const { stdout } = await write(['data-sync', '--not-applicable', 'push']).run;
    expect(stdout).toContain(
      '## 4. Push Notifications (Mobile/Web)\n\nNot Applicable — [reason]\n\n',
    );
    expect(stdout).toContain('- **Technology:** [e.g., Socket.io / AWS API Gateway WebSockets]\n');
  });

  test('has a section open that is named without a provider', async () => {
    const { stdout } = await write(['data-sync', '--provider', 'email']).run;
    expect(stdout).toContain('- **Provider:** [e.g., SendGrid]\n');
    expect(stdout.match(/^Not Applicable/gm)).toHaveLength(3);
  });

  test('has a section for each integration, under a title of its own', async () => {
    const { stdout } = await write([
      ...['external-integrations', '--provider', 'github', '--provider', 'Billing=stripe'],
      ...['--provider', 'Refunds=stripe'],
    ]).run;
    expect(stdout.match(/^## .*$/gm)).toEqual([
      '## Overview',
      '## GitHub',
      '## Billing',
      '## Refunds',
    ]);
  });

  test("may be of a team's own template", async () => {
    const { stdout } = await write(['team', '--not-applicable', 'rooms'], OWN).run;
    expect(stdout).toBe(
      '---\nintegration-spec: team\n---\n\n# Team Page\n\n## Members\n\n[Members]\n\n## Rooms\n\nNot Applicable — [reason]\n',
    );
  });
});

describe('a file that is there', () => {
  test('stays as it is', async () => {
    const { folder, run } = write(['data-sync', 'a.md'], { 'a.md': 'mine\n' });
    const { code, stdout, stderr } = await run;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      "'a.md' is there already. Name another file, or overwrite it with --force.\n",
    );
    expect(folder.read('a.md')).toBe('mine\n');
  });

  test.skipIf(process.platform === 'win32')('so does a link that leads nowhere', async () => {
    const { path, at } = workspace({});
    symlinkSync('nowhere.md', at('a.md'));
    for (const force of [[], ['--force']]) {
      const { code, stderr } = await cli(['new', 'data-sync', 'a.md', ...force], { cwd: path });
      expect(code).toBe(2);
      expect(stderr).toBe(
        `'${at('a.md')}' is there already, if only as a link that leads nowhere.\n`,
      );
    }
    expect(readdirSync(path)).toEqual(['a.md']);
  });

  test('is overwritten with --force', async () => {
    const { folder, run } = write(['data-sync', 'a.md', '--force'], { 'a.md': 'mine\n' });
    expect((await run).code).toBe(0);
    expect(folder.read('a.md')).toMatch(/^# 04 - 3rd Party/);
  });

  test('may be no folder, forced or not', async () => {
    for (const force of [[], ['--force']]) {
      const { stderr } = await write(['data-sync', 'docs', ...force], { 'docs/a.md': '' }).run;
      expect(stderr).toBe("'docs' is a folder. Name a file in it.\n");
    }
  });
});

test.each<[string[], RegExp]>([
  [[], /^Of which template\? There are data-sync, external-integrations\.\n$/],
  [['data-snyc'], /^There is no template 'data-snyc'\. Did you mean 'data-sync'\?\n$/],
  [
    ['data-sync', '--provider', 'strpie'],
    /^There is no provider 'strpie'\. Did you mean 'stripe'\?\n$/,
  ],
  [['data-sync', '--provider', 'payment=strpie'], /Did you mean 'stripe'\?\n$/],
  [
    ['data-sync', '--provider', 'paymnt=stripe'],
    /^data-sync has no section 'paymnt'\. Did you mean 'payment'\?\n$/,
  ],
  [['data-sync', '--provider', '__proto__'], /^There is no provider '__proto__'/],
  [
    ['data-sync', '--provider', 'twilio'],
    /^Twilio has no section of its own in data-sync\. Say which it belongs to, as in 'payment=twilio'/,
  ],
  [['data-sync', '--provider', 'stripe', '--provider', 'paypal'], /^'payment' is given twice\.\n$/],
  [
    ['data-sync', '--provider', 'stripe', '--not-applicable', 'payment'],
    /^'payment' is given twice\.\n$/,
  ],
  [
    ['external-integrations', '--provider', 'stripe', '--provider', 'stripe'],
    /^'stripe' is given twice\.\n$/,
  ],
  [
    ['data-sync', '--provider', 'stripe', '--flow', 'chekout'],
    /has a flow 'chekout'\. Did you mean 'checkout'\?\n$/,
  ],
  [['data-sync', '--provider', 'sendgrid', '--flow', 'x'], /has a flow 'x'\. They have none\.\n$/],
  [
    ['data-sync', '--not-applicable', 'psh'],
    /^data-sync has no section 'psh'\. Did you mean 'push'\?\n$/,
  ],
  [
    ['data-sync', '--not-applicable', 'overview'],
    /^'overview' cannot be marked as not applicable\. These can: payment, email, push, realtime\.\n$/,
  ],
  [
    ['external-integrations', '--not-applicable', 'overview'],
    /^'overview' cannot be marked as not applicable\.\n$/,
  ],
  [['data-sync', '--config', 'none.yaml'], /^There is no configuration file 'none\.yaml'/],
  [['data-sync', 'a.md', 'b.md'], /too many arguments/],
])('%j is a wrong call, and writes nothing', async (args, message) => {
  const { code, stdout, stderr } = await write(args).run;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
