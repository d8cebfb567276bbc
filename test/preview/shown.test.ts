import { expect, test } from 'vitest';
import stripe from '../../schemas/providers/stripe.json';
import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import { previewed, SETTINGS } from '../helpers/preview.ts';
import { shownInPreview, textOf } from '../helpers/shown-in-preview.ts';

/** Read as a data-sync spec, whatever it lacks. */
const FORCED = { ...SETTINGS, configured: { id: 'data-sync', by: 'settings' } as const };

/** What is shown in one section. */
function shownIn(heading: string, body: string): string[] {
  const shown = shownInPreview(previewed(`## ${heading}\n\n${body}`, FORCED).shown);
  return shown.filter((each) => !/^(?:gap|head|template|progress|incomplete|absent)\b/.test(each));
}

test('a document shows how far it is, and what is missing where it belongs', () => {
  const text = `# 3rd Party Integrations & Data Sync

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Subscriptions
- **Required Webhook Events to Listen:**
  - invoice.paid: extend

## 4. Push Notifications (Mobile/Web)

Not Applicable for MVP: there is no app.

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO

## 6. External Dependencies & Fallback Strategy
`;
  expect(shownInPreview(previewed(text, FORCED).shown)).toEqual([
    'head: 3rd Party Integrations & Data Sync1 of 6 sections complete',
    'template: 3rd Party Integrations & Data Sync',
    'progress',
    'gap: Missing: 1. Integration Landscape Overview — required',
    'incomplete: events missing',
    'absent: Missing: customer.subscription.created, customer.subscription.updated, customer.subscription.deleted, invoice.payment_failed',
    'provider: Stripe',
    'event: invoice.paid',
    'gap: Missing: 3. Email & Communication Service — add it, or mark it as not applicable',
    'muted',
    'not-applicable: not applicable',
    'incomplete: 3 missing',
    'absent: Missing: Connection Endpoint, Heartbeat/Ping Interval, Core Events',
    'provider: Socket.IO',
    'empty: empty',
  ]);
});

test('the reason why a section does not apply, and what one lacks, are said on hover', () => {
  const { shown } = previewed(
    '## Payment Gateway Integration\n\nNot Applicable: we sell "nothing".\n\n## Email & Communication Service\n\n- **Provider:** Postmark\n',
    FORCED,
  );
  expect(shown).toContain('title="Not Applicable: we sell &quot;nothing&quot;.">not applicable<');
  expect(shown).toContain('title="Core Email Triggers">1 missing<');
});

test('a missing sub-section shows in the section where it belongs', () => {
  const text = '## Stripe\n\n### Overview\n\nCards.\n\n### Endpoints Used\n\n- `GET /v1/charges`\n';
  const settings = {
    ...SETTINGS,
    configured: { id: 'external-integrations', by: 'settings' } as const,
  };
  const gaps = shownInPreview(previewed(text, settings).shown).filter((each) =>
    /within/.test(each),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.every((each) => each.startsWith('gap gap-within: Missing: '))).toBe(true);
});

test.each([
  [
    'clean',
    '- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - `invoice.paid`: extend\n  - customer.subscription_created: start\n  - order.created: nothing',
  ],
  [
    'as an export has it',
    '* **Provider:** Stripe\n* **Required Webhook Events to Listen:**\n  * `invoice.paid`: extend\n  * customer.subscription\\_created: start\n  * order.created: nothing',
  ],
  [
    'as a table',
    '- **Provider:** Stripe\n\n| Webhook Event | Action |\n| :---- | :---- |\n| `invoice.paid` | extend |\n| | |\n| customer.subscription\\_created | start |\n| order.created | a \\| b |',
  ],
])('events are chips, wrong and deprecated ones visibly so: %s', (_, body) => {
  expect(shownIn('Payment Gateway Integration', body)).toEqual([
    'provider: Stripe',
    'event: invoice.paid',
    'event wrong: customer.subscription_created',
    'event deprecated: order.created',
  ]);
});

test.each([
  ['{{user_name}}, {{broken}'],
  ['{{user\\_name}}, {{broken}'],
  ['`{{user_name}}`, {{broken}'],
  ['**{{user_name}}**, {{broken}'],
])('variables are chips: %s', (variables) => {
  const body = `- **Provider:** Postmark\n- **Core Email Triggers:**\n  - **Event:** Paid\n    - **Dynamic Variables:** ${variables}`;
  expect(shownIn('Email & Communication Service', body)).toEqual([
    'provider: Postmark',
    'variable: {{user_name}}',
    'variable wrong: {{broken}',
  ]);
});

test('real-time events are chips, and one that the technology keeps for itself is wrong', () => {
  const body =
    '- **Technology:** Socket.IO\n- **Core Events:**\n  - Broadcast: the server emits CARD\\_MOVED and `disconnect`';
  expect(shownIn('Real-Time Data Synchronization (WebSockets)', body)).toEqual([
    'provider: Socket.IO',
    'realtime-event: CARD_MOVED',
    'realtime-event wrong: disconnect',
  ]);
});

test.each([
  ['[e.g., Stripe]'],
  ['\\[e.g., Stripe\\]'],
  ['**[e.g., Stripe]**'],
  ['TBD'],
  ['<API_HOST>'],
])('a placeholder is visibly no content: %s', (placeholder) => {
  const body = `- **Provider:** ${placeholder}`;
  const text = textOf(
    placeholder.replace(/[\\*]/g, '').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  );
  expect(shownIn('Payment Gateway Integration', body)).toEqual([`placeholder: ${text}`]);
});

test('a name in a code span is a chip around the code, part of one within it', () => {
  const body =
    '- **Provider:** Stripe\n- **Required Webhook Events to Listen:** `invoice.paid`, `on invoice.updated now`';
  const { shown } = previewed(`## Payment Gateway Integration\n\n${body}`, FORCED);
  expect(shown).toMatch(
    /<span class="ispec-chip ispec-event"[^>]*><code>invoice\.paid<\/code><\/span>/,
  );
  expect(shown).toMatch(/<code>on <span [^>]*>invoice\.updated<\/span> now<\/code>/);
});

test('only the occurrence that is meant is a chip', () => {
  const body =
    '- **Provider:** [Stripe](https://stripe.com/Stripe "Stripe") <!-- Stripe --> ![Stripe](a.png) &amp; Stripe';
  const { shown, plain } = previewed(`## Payment Gateway Integration\n\n${body}`, FORCED);
  const item = /<li[\s\S]*<\/li>/;
  const chips = shown.match(item)?.[0].replace(/<span class="ispec[^>]*>(.*?)<\/span>/g, '$1');
  expect(chips).toBe(plain.match(item)?.[0]);
  expect(shown).toMatch(/title="Stripe"><span class="ispec-chip[^>]*>Stripe<\/span><\/a>/);
});

test("hover has the catalog's words as soon as they are loaded, and says whose are wanted", () => {
  const text =
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:** invoice.paid';
  const wanted: string[] = [];
  const onWanted = (ids: readonly string[]) => wanted.push(...ids);
  const before = previewed(text, { ...FORCED, onWanted }).shown;
  expect(wanted).toEqual(['stripe']);
  expect(before).toContain('title="invoice.paid · webhook event of Stripe"');
  const catalogs = new Map([['stripe', { ...(stripe as unknown as Catalog), id: 'stripe' }]]);
  const after = previewed(text, { ...FORCED, catalogs, onWanted }).shown;
  expect(wanted).toEqual(['stripe']);
  const { description } = stripe.webhooks.events['invoice.paid'];
  expect(textOf(after)).not.toContain(description);
  expect(after.replace(/\s+/g, ' ')).toContain(`webhook event of Stripe ${description}`);
});

test("an export's comments are notes to open, within a line muted text", () => {
  const body =
    '\\<\\!-- AI INSTRUCTION: Say \\<b\\>who\\</b\\>. \\--\\>\n\n* **Provider:** Stripe \\<\\!-- or Adyen? \\--\\>\n\n\\<\\!-- ask Kim \\--\\>';
  expect(shownIn('Payment Gateway Integration', body)).toEqual([
    'note: Instruction of the template AI INSTRUCTION: Say <b>who</b>.',
    'provider: Stripe',
    'aside: <!-- or Adyen? -->',
    'note: Comment ask Kim',
  ]);
});

test('a document of no template shows only what is wrong in it', () => {
  const text = `# Payments

We use Stripe.

## Webhook Events

- \`invoice.paid\`: extend
- \`invoice.payment_suceeded\`: thank
- \`customer.subscription.deleted\`: end

## Endpoints

- \`POST /v1/checkout/sessions\`
`;
  expect(shownInPreview(previewed(text).shown)).toEqual(['event wrong: invoice.payment_suceeded']);
});
