// Webhook events in prose, and what is said in their place: what counts as an event there, and what does not.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only, onlyByContent } from '../../helpers/environment.ts';

const integrations = only('external-integrations', 'webhook-events-missing');

test('in sentences: whatever is not written as this provider’s events are is something of ours', () => {
  checkFindings(
    `
## Stripe

The webhook hears of \`invoice.payed\` and sets the order's \`state: "PAID"\`, then logs \`processed\`.
                      ^^^^^^^^^^^^^ unknown-webhook-event
On the webhook, \`order_created\` in our own log is for the \`invoice_creation\` setting.
The webhook for \`order.renewed\` ends with \`subscription_expired\`; on the event \`payment.captured\` we wait.
                                                                                ^^^^^^^^^^^^^^^^ wrong-provider-event
`,
    only('external-integrations', 'unknown-webhook-event', 'wrong-provider-event'),
  );
});

test('a sentence goes on behind the end of its line, up to a line with a label', () => {
  checkFindings(
    `
## Stripe

The webhook of the club is subscribed to
\`customer.subscription.updated\`, \`customer.subscription.cancelled\` and
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
\`invoice.payed\`.
 ^^^^^^^^^^^^^ unknown-webhook-event

The webhook is at the backend
Columns: \`customer.subscription.cancelled\`
→ \`invoice.payed\`

Choose the events you want (e.g. \`invoice.voided\`, \`invoice.payed\`, etc. in the dashboard).
                                                    ^^^^^^^^^^^^^ unknown-webhook-event
`,
    only('external-integrations', 'unknown-webhook-event'),
  );
});

test('what answers a label for events, and what all templates share asks for none by itself', () => {
  const about = (lines: string) => `
## Stripe

### Integration Details

- **Provider:** Stripe

### Data Flow

${lines}
`;
  checkFindings(
    about(`- **Handled Events:** checked by the signature
    ^^^^^^^^^^^^^^ webhook-events-missing`),
    integrations,
  );
  for (const lines of [
    '- **Webhooks:** checked by the signature',
    '- **Webhook Events:** outgoing only',
    '- **Webhook Events:** non.',
    '- **Webhook Events:** нет',
    '- **Webhook Events:** `/hooks/stripe`, with a challenge',
    '- **Webhook Events:** https://club.example/hooks',
    '- **Webhook Events:** “Choose them one by one”, then Invoices',
    '- **Webhook Events:** the two for *Invoices* and *Disputes*',
    '- **Handled Events:** each as follows\n\n#### `invoice.paid`\n\nExtend.',
  ]) {
    checkFindings(about(lines), integrations);
  }
});

test('without template prose asks for nothing: another section may name the events', () => {
  const text = `# Club: Stripe integration

## Overview

The backend relies on webhooks of Stripe.

- Webhooks: \`/hooks/stripe\`, checked by the signature

## Supported Event Types

| Event | What we do |
| --- | --- |
| \`invoice.paid\` | Extend |
| \`charge.refunded\` | Cancel |
| \`customer.created\` | Greet |
`;
  const { reading, findings } = checkText(text, onlyByContent('webhook-events-missing'));
  expect(reading.kind).toBe('spec');
  expect(findings).toEqual([]);
});

test('without template a list of which nothing is the provider’s is our own', () => {
  const found = (provider: string, names: string) => {
    const rows = names
      .split(' ')
      .map((name) => `| \`${name}\` | told |\n`)
      .join('');
    const table = `| Event | What |\n| --- | --- |\n${rows}`;
    const details =
      '- **Purpose**: x\n- **Authentication**: API key\n- **Rate Limits**: 1 a second\n';
    const endpoints = '**Endpoints Used:**\n\n- `POST /v1/charges`\n';
    const text = `# Integrations\n\n## ${provider}\n\n${details}\n${table}\n${endpoints}`;
    const { reading, findings } = checkText(
      text,
      onlyByContent('unknown-webhook-event', 'wrong-provider-event'),
    );
    expect(reading.kind).toBe('spec');
    return findings.length;
  };
  expect(found('Slack', 'task.created task.done comment.added')).toBe(0);
  expect(found('Slack', 'task.created reaction_added')).toBe(1);
  expect(found('Slack', 'task.created reaction_aded')).toBe(2);
  expect(found('Stripe', 'task.created task.done comment.added')).toBe(0);
  expect(found('Stripe', 'task.created task.done invoice.paid')).toBe(2);
});
