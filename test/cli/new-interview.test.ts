import { describe, expect, test } from 'vitest';
import type { Host, Terminal } from '../../server/cli/host.ts';
import { runProgram } from '../../server/cli/program.ts';

/** A person at a terminal who has these answers, and then no more. */
function session(answers: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const written = {
    stdout: '',
    stderr: '',
    files: new Map<string, string>(),
    asked: [] as string[],
  };
  const left = [...answers];
  const terminal = (name: 'stdout' | 'stderr'): Terminal => ({
    write: async (text) => {
      written[name] += text;
    },
    columns: 60,
    isColoured: false,
  });
  const host: Partial<Host> = {
    cwd: '/ws',
    stdout: terminal('stdout'),
    stderr: terminal('stderr'),
    files: { readFile: async () => undefined, listFolder: async () => undefined },
    kindOf: async (path) => (path in files ? 'file' : path === '/ws/docs' ? 'folder' : undefined),
    createFile: async (path, bytes) => {
      written.files.set(path, new TextDecoder().decode(bytes));
    },
    today: () => '2026-11-23',
    converse: (talk) =>
      talk(async (question) => {
        written.asked.push(question);
        return left.shift();
      }),
  };
  return { host: host as Host, written, left };
}

async function talk(args: readonly string[], answers: readonly string[], files = {}) {
  const { host, written, left } = session(answers, files);
  const code = await runProgram(['new', ...args], host);
  return { code, ...written, left };
}

describe('on a terminal', () => {
  test('a person is asked for everything', async () => {
    const { code, asked, files, stdout, left } = await talk(
      [],
      ['', 'stripe', '2', 'SendGrid', '?', '', 'Acme', 'docs/sync.md'],
    );
    expect({ code, stdout, left }).toEqual({ code: 0, stdout: '', left: [] });
    expect(asked).toEqual([
      'Template (Enter: data-sync): ',
      'Provider (Enter: not applicable; ?: not decided yet): ',
      'Flow of Stripe (Enter: checkout): ',
      'Provider (Enter: not applicable; ?: not decided yet): ',
      'Provider (Enter: not applicable; ?: not decided yet): ',
      'Provider (Enter: not applicable; ?: not decided yet): ',
      'Project name: ',
      'File (Enter: integrations.md; -: print it here): ',
    ]);
    const text = files.get('/ws/docs/sync.md');
    expect(text).toContain('**Project Name:** Acme\n');
    expect(text).toContain('- **Payment Flow:** Subscriptions\n');
    expect(text).toContain('- **Provider:** [e.g., FCM (Firebase Cloud Messaging)]\n');
    expect(text?.match(/^Not Applicable — \[reason\]$/gm)).toHaveLength(1);
  });

  test('what is no answer is said, and asked again', async () => {
    const { code, files, stderr, left } = await talk(
      ['data-sync'],
      ['strpie', 'paypal', '7', 'subscriptions', '', '', '', '', 'docs', 'a.md', 'b.md'],
      { '/ws/a.md': '' },
    );
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(stderr).toContain("There is no provider 'strpie'. Did you mean 'stripe'?\n");
    expect(stderr).toContain("There is no '7'.\n");
    expect(stderr).toContain("'docs' is a folder. Name a file in it.\n");
    expect(stderr).toContain("'a.md' is there already.");
    expect([...files.keys()]).toEqual(['/ws/b.md']);
  });

  test('integrations are asked for until there are no more', async () => {
    const { stdout, asked } = await talk(
      ['external-integrations'],
      ['github', 'postmark', '', '-'],
    );
    expect(asked.slice(1, 3)).toEqual(
      Array(2).fill('Another one (Enter: no more; ?: not decided yet): '),
    );
    expect(stdout.match(/^## .*$/gm)).toEqual(['## Overview', '## GitHub', '## Postmark']);
  });

  test('lines are no longer than the terminal is wide', async () => {
    const { stderr } = await talk(['data-sync', 'a.md'], ['', '', '', '', '']);
    expect(stderr).toContain(
      '\n  Stripe, Xendit, Midtrans, PayPal, Razorpay, Adyen,\n  Paddle, Square, Mollie',
    );
  });

  test.each([0, 1, 4, 5])('whoever ends it after %i answers gets nothing', async (count) => {
    const { code, files, stdout, stderr } = await talk(['data-sync'], Array(count).fill(''));
    expect({ code, files: files.size, stdout }).toEqual({ code: 2, files: 0, stdout: '' });
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
  });

  test('a call that says what is wanted asks nothing', async () => {
    const { asked, files } = await talk(['data-sync', 'a.md', '--provider', 'stripe'], []);
    expect(asked).toEqual([]);
    expect(files.get('/ws/a.md')).toContain('- **Provider:** Stripe\n');
  });
});
