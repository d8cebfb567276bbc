// What teams write beside the templates, one change each of a document without a finding.
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, only } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';

const dataSync = readFixture('data-sync.md');
const external = readFixture('external-integrations.md');

const found = (text: string, environment = ENVIRONMENT) =>
  checkText(text, environment).findings.map(({ rule, message }) => `${rule}: ${message}`);

/** The document with a section's body replaced. */
function withBody(text: string, title: string, body: string): string {
  const start = text.indexOf('\n', text.indexOf(title)) + 1;
  const next = text.indexOf('\n## ', start);
  return `${text.slice(0, start)}\n${body}\n${next < 0 ? '' : text.slice(next)}`;
}

describe('free sections stay free', () => {
  test.each([
    '## Cost\n\n| Service | Cost |\n| --- | --- |\n| Stripe | 2.9% |\n',
    '## Security\n\n- **Provider**: Vault\n',
    '## Monitoring\n\n- **Service**: Datadog\n',
    '## Contacts\n\n- **Vendor**: Stripe, support@stripe.example\n',
    '## Glossary\n\n- **Provider**: the third party\n- **Webhook**: a call back to us\n',
    '## Open Questions\n\n- **Purpose**: why do we need two?\n',
    '## Webhook Infrastructure\n\n- **Documentation**: https://wiki.example/hooks\n\n### Endpoints\n\n- `POST /hooks`: ours\n',
    '## Common Patterns\n\n### Error Handling\n\nRetry.\n\n### Rate Limiting\n\nWait.\n',
    '## Appendix\n\n### Payments\n\nTest cards are in the vault.\n',
    '## Change Log\n\n| Date | Change |\n| --- | --- |\n| 2026-01-01 | First |\n',
  ])('%s', (section) => {
    expect(found(`${external}\n${section}`)).toEqual([]);
    expect(found(`${dataSync}\n${section}`)).toEqual([]);
  });

  test.each(['## Summary\n\nThat is all.\n', '## Dependencies\n\nSee package.json.\n'])(
    'under a title of everyday: %s',
    (section) => {
      expect(found(`${dataSync}\n${section}`)).toEqual([]);
      expect(found(dataSync.replace('## 1.', `${section}\n## 1.`))).toEqual([]);
    },
  );
});

describe('a section that does not apply, as people write it', () => {
  test.each([
    'This section is not applicable for MVP.',
    'Push notifications are not applicable for MVP.',
    'Push notifications are not required: desktop only.',
    '⚠️ N/A: desktop only',
    'ℹ️ Not applicable, desktop only',
    '---\n\nNot applicable for MVP.\n\n---',
    '> [!NOTE]\n> Not applicable for MVP.',
    'The product is used at a desk.\n\nNot applicable for MVP.',
    'Currently not applicable: desktop only.',
    '**Applicable:** No — desktop only',
    '**Status:** Not applicable for MVP',
    '- Not applicable for MVP\n- [Back to top](#top)',
  ])('%s', (body) => {
    const text = withBody(dataSync, '## 4. Push', body).replace(/^\| \*\*FCM.*\n/m, '');
    expect(found(text)).toEqual([]);
  });

  test.each([
    '## 4. Push Notifications: Not applicable for MVP',
    '## 4. Push Notifications [Not applicable for MVP]',
    '## 4. Push Notifications（N/A for MVP）',
  ])('%s', (heading) => {
    const text = withBody(dataSync, '## 4. Push', '')
      .replace(/^## 4\..*$/m, heading)
      .replace(/^\| \*\*FCM.*\n/m, '');
    expect(found(text)).toEqual([]);
  });

  test('what stands beside the mark in its own list is left over', () => {
    const text = withBody(
      dataSync,
      '## 4. Push',
      '- Not applicable for MVP\n- **Provider:** FCM',
    ).replace(/^\| \*\*FCM.*\n/m, '');
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['not-applicable-content']);
  });
});

describe('sections that the overview rules out', () => {
  const without = dataSync
    .replace(/## 3\.[\s\S]*?(?=## 5\.)/, '')
    .replace(/^\| \*\*(?:SendGrid|FCM).*\n/gm, '');

  test.each([
    'The following are not applicable for MVP:\n\n- Email\n- Push notifications',
    '**Not applicable for MVP**\n\n- Email\n- Push notifications',
    'No e-mail in the MVP, no push notifications in the MVP.',
    '| # | Service | Status |\n| --- | --- | --- |\n| 3 | Email | N/A for MVP |\n| 4 | Push | N/A for MVP |',
    'Sections 3 and 4 are not applicable for MVP.',
    'Section 3 (Email) is not applicable for MVP. Push isn’t applicable for MVP.',
  ])('%s', (statement) => {
    const text = without.replace('Tidewater rents', `${statement}\n\nTidewater rents`);
    expect(found(text)).toEqual([]);
  });

  test('all of them', () => {
    const text =
      '---\nintegration-spec: data-sync\nproject: x\n---\n# Integrations\n\n## Overview\n\nNo external services are integrated in the MVP.\n';
    expect(found(text)).toEqual([]);
  });
});

describe('other writings', () => {
  test.each([
    ['a full-width colon', (text: string) => text.replaceAll('**Provider:** ', '**Provider**：')],
    [
      'a plain full-width colon',
      (text: string) => text.replace('- **Provider:** Stripe', '- Provider：Stripe'),
    ],
    [
      'a value on the next line',
      (text: string) => text.replace('**Provider:** Stripe', '**Provider**\n  Stripe'),
    ],
    [
      'fields in columns',
      (text: string) =>
        withBody(
          text,
          '## 2. Payment',
          '| Provider | Payment Flow | Webhook Events |\n| --- | --- | --- |\n| Stripe | Checkout | `checkout.session.completed` |',
        ),
    ],
    [
      'an anchor',
      (text: string) =>
        text.replace(
          '## 2. Payment Gateway Integration',
          '## 2. Payment Gateway Integration {#payment}',
        ),
    ],
    [
      'a note in brackets',
      (text: string) =>
        text.replace(
          '## 2. Payment Gateway Integration',
          '## 2. Payment Gateway Integration [MVP]',
        ),
    ],
    [
      'a provider behind via',
      (text: string) =>
        text.replace('## 4. Push Notifications (Mobile/Web)', '## 4. Push Notifications via FCM'),
    ],
    ['a keycap for a number', (text: string) => text.replace('## 2. Payment', '## 2️⃣ Payment')],
  ] as const)('%s', (_, change) => {
    const text = change(dataSync);
    expect(text).not.toBe(dataSync);
    expect(found(text)).toEqual([]);
  });
});

test('an empty section is empty, whatever closes it', () => {
  expect(found(withBody(dataSync, '## 4. Push', '---')).map((each) => each.split(':')[0])).toEqual([
    'empty-section',
  ]);
});

test('a critical service without a fallback', () => {
  const text = dataSync
    .replace(/(\*\*Stripe\*\* \| High \|).*\|/, '$1  |')
    .replace(/(\*\*FCM\*\* \| Low \|).*\|/, '$1  |');
  expect(found(text).map((each) => each.split('.')[0])).toEqual([
    'empty-field: “Stripe” is critical, and has no fallback strategy',
  ]);
});

test('a rule that waits for the template to be filled in does not make its suppression unused', () => {
  const text = readFixture('seeds/data-sync.md').replace(
    '* **Provider:** \\[e.g., Stripe\\]',
    '<!-- integration-spec-disable-next-line placeholder -->\n* **Provider:** \\[e.g., Stripe\\]',
  );
  expect(found(text).map((each) => each.split(':')[0])).toEqual(['unfilled-template']);
});

test('a placeholder in the fallback table is a placeholder only', () => {
  const text = withBody(dataSync, '## 3. Email', 'N/A for MVP').replace(
    '**SendGrid**',
    '**[e.g., SendGrid]**',
  );
  expect(found(text).map((each) => each.split(':')[0])).toEqual(['placeholder']);
});

test('what is left for later behind a label', () => {
  const environment = only('external-integrations', 'placeholder');
  const text = (value: string) => external.replace('API key\n', `${value}\n`);
  for (const value of [
    'TODO: decide',
    'FIXME: x',
    'TBD (ask Ann)',
    'TBD - ask Ann',
    'N/A — [reason]',
  ])
    expect(found(text(value), environment), value).toHaveLength(1);
});

test('several keys on one line', () => {
  for (const separator of [' | ', ' · ']) {
    const text = external.replace(/ {2}\n(?=\*\*(?:Status|Target))/g, separator);
    expect(text).toContain(`${separator}**Status**`);
    expect(found(text)).toEqual([]);
  }
});

test('metadata in a footer, behind the last integration', () => {
  const lines = /\*\*Last Updated[\s\S]*?As-To-Be\n/.exec(external)?.[0] ?? '';
  expect(found(`${external.replace(lines, '')}\n---\n\n${lines}`)).toEqual([]);
});

test('several providers in one section, each under its name', () => {
  const parts =
    '### Stripe\n\n- **Payment Flow:** Checkout\n- **Webhook Events:** `checkout.session.completed`\n\n### Xendit\n\n- **Payment Flow:** Invoices\n- **Webhook Events:** `PAID`, `EXPIRED`';
  const row = '| **Xendit** | High | Pay at the desk. |\n| **Stripe**';
  const withRow = dataSync.replace('| **Stripe**', row);
  expect(found(withBody(withRow, '## 2. Payment', parts))).toEqual([]);
  const list =
    '- **Stripe**\n  - **Payment Flow:** Checkout\n  - **Webhook Events:** `checkout.session.completed`';
  expect(found(withBody(dataSync, '## 2. Payment', list))).toEqual([]);
});

test('e-mail triggers without a label for their list', () => {
  expect(
    found(
      dataSync
        .replace('- **Core Email Triggers:**\n', '')
        .replace(/^ {2}(?= *- \*\*(?:Event|Trigger|Dynamic))/gm, ''),
    ),
  ).toEqual([]);
});
