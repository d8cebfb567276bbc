import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../server/core/secrets/candidates.ts';
import { detectSecrets } from '../../../server/core/secrets/detect.ts';
import { FORMATS } from '../../../server/core/secrets/formats.ts';
import { LIBRARY } from '../../../server/core/secrets/library.ts';
import { KEY_BEGIN, KEY_END, letters, SECRETS, written } from '../../helpers/secrets.ts';

const found = (text: string) =>
  candidatesIn(text).flatMap((candidate) =>
    detectSecrets(candidate.text).map(({ what, hidden }) => {
      const start = candidate.offsets[hidden.start] as number;
      const end = (candidate.offsets[hidden.end - 1] as number) + 1;
      return { what, body: text.slice(start, end) };
    }),
  );

describe.each(SECRETS.map((sample) => [`${sample.what} ${sample.head}`, sample] as const))(
  '%s',
  (_, sample) => {
    const { what, body } = sample;
    const text = written(sample);

    test.each([
      ['alone', (key: string) => key],
      ['in a sentence', (key: string) => `The key is ${key} for now.`],
      ['in code', (key: string) => `- **Key:** \`${key}\``],
      ['in JSON', (key: string) => `{ "key": "${key}", "other": 1 }`],
      ['in a comment', (key: string) => `<!-- ${key} -->`],
      ['in a table', (key: string) => `| Key | ${key} |`],
      ['in a header', (key: string) => `Authorization: Bearer ${key}`],
    ])('is found %s', (__, around) => {
      expect(found(around(text))).toEqual([{ what, body }]);
    });

    test('is found with the escapes of an export', () => {
      const escaped = text.replace(/([_.$+=-])/g, '\\$1');
      expect(found(`Key: ${escaped}`)).toEqual([
        { what, body: body.replace(/([_.$+=-])/g, '\\$1') },
      ]);
    });

    test('is not found where it is a placeholder, a sample or made up', () => {
      const made = [
        body.replace(/[A-Za-z0-9]/g, 'x'),
        body.replace(/[A-Za-z0-9]/g, '0'),
        `${body.slice(0, 4)}…`,
        '...',
        '<your-key>',
        '$' + '{KEY}',
        '********',
        body.replace(
          /[A-Za-z0-9]/g,
          (_unit, at: number) => 'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? '',
        ),
      ];
      for (const each of made) expect(found(written({ ...sample, body: each })), each).toEqual([]);
    });
  },
);

test('every kind has a sample', () => {
  const kinds = [...FORMATS, ...LIBRARY].map(({ what }) => what);
  expect(kinds.filter((what) => !SECRETS.some((sample) => sample.what === what))).toEqual([]);
});

test('every format says where it is described', () => {
  for (const { what, source } of FORMATS) expect(source, what).toMatch(/^https:\/\//);
});

test.each([
  ['a key of the test mode', `sk_test_${letters(24)}`],
  ['a key that is published with the page', `pk_live_${letters(24)}`],
  ['a key of the sandbox', `SB-Mid-server-${letters(24)}`],
  ['a test key with another ending', `FLWSECK_TEST-${letters(32, 'hex')}-X`],
  ['a development key', `xnd_development_${letters(60)}`],
  [
    'a sandbox key of Paddle',
    `pdl_sdbx_apikey_${letters(26, 'lower')}_${letters(22)}_${letters(3)}`,
  ],
  ['the example of AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['the other example of AWS', 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  ['the number of an AWS account', 'AWS_ACCOUNT_ID=429183756204'],
  ['the web key of Firebase', `AIza${letters(35)}`],
  [
    'a sample of jwt.io',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  ],
  ['an ellipsis', 'sk_live_...'],
  ['a short stand-in', 'SG.xxxx'],
  ['a stand-in in brackets', 'whsec_<your-signing-secret>'],
  ['words', 'sk_live_replace_this_with_the_real_key'],
  ['a name with numbers', 're_delivered_at_2026_11_23_and_so_on'],
  ['a variable', 'https://user:$' + '{PASSWORD}@api.harbour-ledger.com'],
  ['the usual words', 'https://username:password@api.harbour-ledger.com'],
  ['a database of one’s own', `postgres://ferries:${letters(14)}@localhost:5432/tickets`],
  ['a container’s name', `postgres://ferries:${letters(14)}@db:5432/tickets`],
  ['an example’s host', `https://ledger:${letters(12)}@api.example.com/v2`],
  ['a public key', `-----BEGIN PUBLIC KEY-----\n${letters(390)}\n-----END PUBLIC KEY-----`],
  ['a private key that is left out', `${KEY_BEGIN}\n...\n${KEY_END}`],
  ['a token for everybody of Supabase', `sb_publishable_${letters(31)}`],
  ['the endpoint of a mail provider', 'https://api.sendgrid.com/v3/mail/send'],
  ['a digest', `sha256-${letters(64, 'hex')}`],
  ['an identifier', `cus_${letters(14)}, price_${letters(24)}, T${letters(8, 'upper')}`],
])('%s is none', (_, text) => {
  expect(found(`Key: ${text}\n`)).toEqual([]);
});

test('several on a line, and on a line of megabytes, are all found', () => {
  const keys = ['sk_live_', 'rk_live_'].map((head) => head + letters(24));
  expect(found(keys.join(' or '))).toHaveLength(2);
  const far = `${'word '.repeat(200_000)}${keys[0]} ${'word '.repeat(200_000)}${keys[1]}`;
  expect(found(far)).toHaveLength(2);
});

test('a private key over several lines, CRLF and the blank lines of an export', () => {
  for (const end of ['\n', '\r\n', '\n\n']) {
    const lines = Array.from({ length: 14 }, (_, i) => letters(64, 'base62', i));
    const text = [
      `\\${KEY_BEGIN.replace('PRIVATE', 'RSA PRIVATE')}`,
      `MIIE${lines.join(end)}`,
      `\\${KEY_END.replace('PRIVATE', 'RSA PRIVATE')}`,
    ].join(end);
    expect(found(text).map(({ what }) => what)).toEqual(['private key']);
  }
});

test('an ordinary text has no candidates, so nothing is loaded for it', () => {
  const text = `
The key stands in \`STRIPE_SECRET_KEY\` (sk_live_…), the test key is sk_test_123.
See https://docs.stripe.com/keys and https://api.example.com:8443/v1?at=10:30@noon.
We rotate access keys each quarter; the private key never leaves the vault.
`;
  expect(candidatesIn(text)).toEqual([]);
});
