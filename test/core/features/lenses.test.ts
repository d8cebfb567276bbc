import { describe, expect, test } from 'vitest';
import type { Lens } from '../../../server/core/features/lenses/lens.ts';
import { lensesOf } from '../../../server/core/features/lenses/lenses.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const TEXT = `## 1. Integration Landscape Overview

Harbour takes money through Stripe. Push notifications are not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session, also with bank debits
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** [Condition]
    - **Dynamic Variables:** {{first_name}}

## 4. Push Notifications (Mobile/Web)

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable for MVP, nobody asked for it.

## 6. External Dependencies & Fallback Strategy
`;

function lenses(text: string, environment = readWith('data-sync')): Lens[] {
  const { spec } = checkText(text, environment);
  return spec ? lensesOf(spec, FACTS).sort((a, b) => a.start - b.start) : [];
}

function shown(text: string, environment = readWith('data-sync')): string[] {
  return lenses(text, environment).map(({ start, end, title, tooltip }) => {
    const about = text.slice(start, end).replace(/\\|\*\*/g, '');
    return `${about}: ${title}${tooltip === '' ? '' : ` (${tooltip})`}`;
  });
}

/** The text after a click on the lens that says this, with what is selected then in « and ». */
function clicked(text: string, title: string, environment = readWith('data-sync')): string {
  const work = lenses(text, environment)
    .find((lens) => lens.title === title)
    ?.work?.();
  if (!work) throw new Error(`nothing to do for '${title}'`);
  const after = work.edit ? applyEdits(text, [work.edit]) : text;
  const { start, end } = work.select;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}

describe('what stands above sections and lists', () => {
  test('how far each is', () => {
    expect(shown(TEXT)).toEqual([
      '1. Integration Landscape Overview: complete',
      '2. Payment Gateway Integration: events missing (checkout.session.async_payment_succeeded, checkout.session.async_payment_failed)',
      expect.stringMatching(
        /^Required Webhook Events to Listen: 1 of 3 events this flow needs \(checkout\.session\.async/,
      ),
      '3. Email & Communication Service: 1 missing (Trigger Condition)',
      '4. Push Notifications (Mobile/Web): not applicable (The overview says so.)',
      '5. Real-Time Data Synchronization (WebSockets): not applicable (Not applicable for MVP, nobody asked for it.)',
      '6. External Dependencies & Fallback Strategy: empty (External Dependencies & Fallback Strategy)',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('spelt otherwise they say the same: %s', (_, spell) => {
    const plain = (lines: string[]) => lines.map((line) => line.replace(/\s+$/, ''));
    expect(plain(shown(spell(TEXT)))).toEqual(plain(shown(TEXT)));
  });

  test('a list that has all, and one that has nothing', () => {
    const list = (events: string) => `## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
${events}`;
    expect(shown(list('  - checkout.session.completed: Confirm\n'))).toEqual([
      'Payment Gateway Integration: complete',
      'Required Webhook Events to Listen: the event this flow needs (Checkout Session)',
    ]);
    expect(shown(list(''))).toEqual([
      'Payment Gateway Integration: 1 missing (Required Webhook Events to Listen)',
      'Required Webhook Events to Listen: 0 of 1 event this flow needs (checkout.session.completed)',
    ]);
    expect(shown(list('  - [e.g., invoice.paid]: [Action to take]\n'))).toEqual([
      'Payment Gateway Integration: 1 missing (Required Webhook Events to Listen)',
    ]);
  });

  test('a fallback table that lacks rows, and a list of errors that lacks the usual ones', () => {
    const text = `## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | Medium | Retry |
`;
    expect(shown(text).at(-1)).toBe(
      'External Dependencies & Fallback Strategy: 1 row missing (Stripe)',
    );
    expect(clicked(text, '1 row missing')).toContain('| **Stripe** | «[');
    const errors = `## Stripe

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
  - \`429 Too Many Requests\`: Wait
`;
    const environment = readWith('external-integrations');
    expect(shown(errors, environment).at(-1)).toBe('Error Handling: 1 missing (5xx Server Error)');
  });

  test('a document of no template has them on lists of events only', () => {
    const text = `# Payments at Harbour

## Stripe

- **Payment Flow:** Subscriptions
- **Webhook Events:**
  - \`invoice.paid\`: open the gate
  - \`customer.subscription.deleted\`: close it
- **Endpoints:** \`POST /v1/subscriptions\`, \`GET /v1/customers/{id}\`
`;
    const titles = lenses(text, ENVIRONMENT).map(({ kind }) => kind);
    expect(titles).toEqual(['events']);
  });

  test('an ordinary document has none', () => {
    expect(lenses('# A library\n\nIt does things.\n', ENVIRONMENT)).toEqual([]);
  });
});

describe('a click', () => {
  test('goes to the first placeholder', () => {
    expect(clicked(TEXT, '1 missing')).toBe(TEXT.replace('[Condition]', '«[Condition]»'));
  });

  test('inserts the first absent field, and selects what is to be filled in', () => {
    const text = `## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - invoice.paid: Open the gate
`;
    expect(clicked(text, '1 missing')).toBe(
      text.replace(
        'Stripe\n',
        'Stripe\n- **Payment Flow:** «[e.g., Checkout Session / Subscriptions]»\n',
      ),
    );
  });

  test('fills an empty field, in a document that escapes as it does', () => {
    const text = `## **4\\. Push Notifications (Mobile/Web)**

* **Provider:**
* **Standard Payload Structure:** as in \\_wiki\\_push\\_
`;
    expect(clicked(text, '1 missing')).toBe(
      text.replace('Provider:**', 'Provider:** «\\[e.g., FCM (Firebase Cloud Messaging)\\]»'),
    );
  });

  test('fills an empty section', () => {
    const after = clicked('## 5. Real-Time Data Synchronization (WebSockets)\n', 'empty');
    expect(after).toContain(
      '\n\n- **Technology:** «[e.g., Socket.io / AWS API Gateway WebSockets]»\n',
    );
  });

  test('inserts an absent sub-section', () => {
    const text = `## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: https://docs.stripe.com/api

### Integration Details

- **Authentication**: API key

### Endpoints Used

- \`POST /v1/charges\`: To create a payment

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
  - \`429 Too Many Requests\`: Wait
  - \`5xx Server Error\`: Retry

### Rate Limiting

- **Provider Limits**: 100 requests a second
- **Our Strategy**: A queue

### Fallback Strategy

- **If Service is Unavailable**: Wait
`;
    const after = clicked(text, '1 missing', readWith('external-integrations'));
    expect(after).toContain('To create a payment\n\n### Data Flow\n\n«[');
    expect(after.replace(/### Data Flow[^#]*/, '')).toBe(text);
  });

  test('adds the events that the flow needs, and selects what is to be done', () => {
    const after = clicked(TEXT, '1 of 3 events this flow needs');
    expect(after).toContain(`  - checkout.session.completed: Confirm the booking
  - checkout.session.async_payment_succeeded: «[Action to take]»
  - checkout.session.async_payment_failed: [Action to take]
`);
    expect(shown(after.replace(/[«»]/g, ''))).toContain(
      'Required Webhook Events to Listen: all 3 events this flow needs (Checkout Session)',
    );
  });
});
