import { describe, expect, test } from 'vitest';
import { insertionsAt } from '../../../../server/core/features/insertions/insertions-at.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';

/** What stands in a document, `$0` marking the cursor, after an insertion; undefined where it is not offered. */
function inserted(marked: string, id: string, template = 'data-sync'): string | undefined {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const { spec } = checkText(text, readWith(template));
  const found =
    spec && insertionsAt(spec, FACTS, offset).find(({ insertion }) => insertion.id === id);
  if (!found) return undefined;
  const { span, draft } = found.edit;
  return applyEdits(text, [{ span, newText: plainText(draft) }]);
}

test.each<[what: string, id: string, before: string, after: string]>([
  [
    'a field goes behind the one before it',
    'field/payment/payment-flow',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - charge.refunded: x\n$0',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Payment Flow:** [e.g., Checkout Session / Subscriptions]\n- **Required Webhook Events to Listen:**\n  - charge.refunded: x\n',
  ],
  [
    'in the manner of an export',
    'field/payment/payment-flow',
    '## **2\\. Payment Gateway Integration**\n\n* **Provider:** \\[e.g., Stripe\\]\n$0',
    '## **2\\. Payment Gateway Integration**\n\n* **Provider:** \\[e.g., Stripe\\]\n* **Payment Flow:** \\[e.g., Checkout Session / Subscriptions\\]\n',
  ],
  [
    'a section goes to its place, wherever the cursor is',
    'section/email',
    '# x$0\n\n## 2. Payment Gateway Integration\n\nx\n\n## 4. Push Notifications (Mobile/Web)\n\nx\n',
    '# x\n\n## 2. Payment Gateway Integration\n\nx\n\n## 3. Email & Communication Service\n\n- **Provider:** [e.g., SendGrid]\n- **Core Email Triggers:**\n  - **Event:** User Registration\n    - **Trigger Condition:** Upon successful insertion into the users table.\n    - **Dynamic Variables:** {{first_name}}, {{verification_link}}\n  - **Event:** [Another Event based on BRD]\n    - **Trigger Condition:** [Condition]\n    - **Dynamic Variables:** [Variables]\n\n## 4. Push Notifications (Mobile/Web)\n\nx\n',
  ],
  [
    'or as not applicable',
    'section/email/not-applicable',
    '## Payment Gateway Integration\r\n\r\nx$0\r\n',
    '## Payment Gateway Integration\r\n\r\nx\r\n\r\n## Email & Communication Service\r\n\r\nNot Applicable — [reason]\r\n',
  ],
  [
    'events join the list, those that are there are left out',
    'events/stripe/subscriptions',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - `invoice.paid`: x\n  - `customer.subscription.created`: y\n$0',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - `invoice.paid`: x\n  - `customer.subscription.created`: y\n  - `customer.subscription.updated`: [Action to take]\n  - `customer.subscription.deleted`: [Action to take]\n  - `invoice.payment_failed`: [Action to take]\n',
  ],
  [
    'where all that is needed is there, what is useful',
    'events/stripe/checkout',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - checkout.session.completed: x\n$0',
    '## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n  - checkout.session.completed: x\n  - checkout.session.expired: [Action to take]\n  - charge.refunded: [Action to take]\n  - charge.dispute.created: [Action to take]\n',
  ],
  [
    'without a list they bring the label along',
    'events/xendit/invoice',
    '## Payment Gateway Integration\n\n* **Provider**: Xendit\n$0',
    '## Payment Gateway Integration\n\n* **Provider**: Xendit\n* **Required Webhook Events to Listen**:\n  * PAID: [Action to take]\n  * EXPIRED: [Action to take]\n',
  ],
  [
    'below an empty label they begin the list',
    'events/mollie/payments',
    '## Payment Gateway Integration\n\n- **Provider:** Mollie\n- **Required Webhook Events to Listen:**$0\n',
    '## Payment Gateway Integration\n\n- **Provider:** Mollie\n- **Required Webhook Events to Listen:**\n  - payment.paid: [Action to take]\n  - payment.failed: [Action to take]\n',
  ],
  [
    'a provider that is still to be named may become any',
    'events/adyen/payments',
    '## Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n$0',
    '## Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n- **Required Webhook Events to Listen:**\n  - AUTHORISATION: [Action to take]\n',
  ],
  [
    'a trigger follows the last one, in its provider’s language',
    'element/email/email-triggers',
    '## Email & Communication Service\n\n- **Provider:** Resend\n- **Core Email Triggers:**\n  - **Event:** Receipt\n    - **Trigger Condition:** paid\n    - **Dynamic Variables:** {{{a}}}\n$0',
    '## Email & Communication Service\n\n- **Provider:** Resend\n- **Core Email Triggers:**\n  - **Event:** Receipt\n    - **Trigger Condition:** paid\n    - **Dynamic Variables:** {{{a}}}\n  - **Event:** User Registration\n    - **Trigger Condition:** Upon successful insertion into the users table.\n    - **Dynamic Variables:** {{{first_name}}}, {{{verification_link}}}\n',
  ],
  [
    'a trigger that is listed already is not proposed again',
    'element/email/email-triggers',
    '## Email & Communication Service\n\n- **Core Email Triggers:**\n  - **Event:** User registration\n    - **Trigger Condition:** a new row\n$0',
    '## Email & Communication Service\n\n- **Core Email Triggers:**\n  - **Event:** User registration\n    - **Trigger Condition:** a new row\n  - **Event:** [Another Event based on BRD]\n    - **Trigger Condition:** [Condition]\n    - **Dynamic Variables:** [Variables]\n',
  ],
  [
    'a trigger of a numbered list has its fields below its text',
    'element/email/email-triggers',
    '## Email & Communication Service\n\n1. **Core Email Triggers:**\n   1. **Event:** User Registration\n      - **Trigger Condition:** a new row\n$0',
    '## Email & Communication Service\n\n1. **Core Email Triggers:**\n   1. **Event:** User Registration\n      - **Trigger Condition:** a new row\n   2. **Event:** [Another Event based on BRD]\n      - **Trigger Condition:** [Condition]\n      - **Dynamic Variables:** [Variables]\n',
  ],
  [
    'a payload goes below its label',
    'payload/expo',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** Expo Push\n- **Standard Payload Structure:**\n$0',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** Expo Push\n- **Standard Payload Structure:**\n  ```json\n  {\n    "to": "ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]",\n    "title": "Notification Title",\n    "body": "Notification Body",\n    "data": {\n      "route": "/specific-screen",\n      "entity_id": "1234-5678"\n    }\n  }\n  ```\n',
  ],
  [
    'or brings the label along',
    'payload/webpush',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** Web Push\n$0',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** Web Push\n- **Standard Payload Structure:**\n  ```json\n  {\n    "title": "Notification Title",\n    "body": "Notification Body",\n    "icon": "/icons/notification.png",\n    "data": {\n      "route": "/specific-screen",\n      "entity_id": "1234-5678"\n    }\n  }\n  ```\n',
  ],
  [
    'a row goes to the end of the table, for a service that has none',
    'row/fallback/fallbacks/Mollie',
    '## Payment Gateway Integration\n\n- **Provider:** Mollie\n\n## External Dependencies & Fallback Strategy\n\n| External Service | Criticality Level |\n| :-- | :-- |\n| SendGrid | Low |\n\nBehind it.$0\n',
    '## Payment Gateway Integration\n\n- **Provider:** Mollie\n\n## External Dependencies & Fallback Strategy\n\n| External Service | Criticality Level |\n| :-- | :-- |\n| SendGrid | Low |\n| Mollie | [Level] |\n\nBehind it.\n',
  ],
  [
    'a mark goes into a section that says nothing',
    'mark',
    '## Payment Gateway Integration\n$0\n## Email & Communication Service\n\nx\n',
    '## Payment Gateway Integration\n\nNot Applicable — [reason]\n\n## Email & Communication Service\n\nx\n',
  ],
  [
    'data of the document goes below its title',
    'metadata/project-name',
    '# 3rd Party Integrations & Data Sync\n\n## Payment Gateway Integration$0\n\nx\n',
    '# 3rd Party Integrations & Data Sync\n\n**Project Name:** [Project Name]\n\n## Payment Gateway Integration\n\nx\n',
  ],
])('%s', (_, id, before, after) => {
  expect(inserted(before, id)).toBe(after);
});

test.each<[what: string, id: string, before: string, after: string]>([
  [
    'a part of the integration around the cursor',
    'section/integration/data-flow',
    '## Overview\n\nx\n\n## Stripe\n\n- **Purpose:** x\n\n### Endpoints Used\n\nx\n\n## Postmark\n\n- **Purpose:** x\n\n### Endpoints Used\n\nx$0\n',
    '## Overview\n\nx\n\n## Stripe\n\n- **Purpose:** x\n\n### Endpoints Used\n\nx\n\n## Postmark\n\n- **Purpose:** x\n\n### Endpoints Used\n\nx\n\n### Data Flow\n\n[Describe or diagram how data flows between our system and the external service.]\n',
  ],
  [
    'events as a section of their own',
    'events/stripe/checkout',
    '## Overview\n\nx\n\n## Stripe\n\n- **Provider:** Stripe\n\n### Endpoints Used\n\nx$0\n\n### Data Flow\n\nx\n',
    '## Overview\n\nx\n\n## Stripe\n\n- **Provider:** Stripe\n\n### Endpoints Used\n\nx\n\n### Webhook Events\n\n- checkout.session.completed: [Action to take]\n\n### Data Flow\n\nx\n',
  ],
  [
    'one more error, of those that happen to everyone',
    'error',
    '## Overview\n\nx\n\n## Stripe\n\n- **Provider:** Stripe\n\n### Error Handling\n\n- **Specific Errors Handled:**\n  - `429 Too Many Requests`: wait\n$0',
    '## Overview\n\nx\n\n## Stripe\n\n- **Provider:** Stripe\n\n### Error Handling\n\n- **Specific Errors Handled:**\n  - `429 Too Many Requests`: wait\n  - `5xx Server Error`: [Action]\n',
  ],
  [
    'another integration behind the last',
    'section/integration/not-applicable',
    '## Overview\n\nx\n$0',
    '',
  ],
])('external integrations: %s', (_, id, before, after) => {
  expect(inserted(before, id, 'external-integrations') ?? '').toBe(after);
});

describe('what is offered', () => {
  const offered = (marked: string) => {
    const text = marked.replace('$0', '');
    const { spec } = checkText(text, readWith('data-sync'));
    return spec ? insertionsAt(spec, FACTS, marked.indexOf('$0')) : [];
  };
  const ids = (marked: string, where: string) =>
    offered(marked)
      .filter((each) => each.where === where)
      .map(({ insertion }) => insertion.id);

  const PAYMENT = '## Payment Gateway Integration\n\n- **Provider:** Stripe\n$0\n';

  test('first what is missing around the cursor', () => {
    const here = ids(PAYMENT, 'here');
    expect(here.slice(0, 2)).toEqual([
      'field/payment/payment-flow',
      'field/payment/webhook-events',
    ]);
    expect(here.slice(2, 8)).toEqual(here.filter((id) => id.startsWith('events/stripe/')));
    expect(here[8]).toBe('section/email');
  });

  test('no field or section that is there, or is said otherwise', () => {
    const all = offered(
      '## Payment Gateway Integration\n\n### Stripe\n\n- **Payment Flow:** x\n$0\n',
    );
    const found = all.map(({ insertion }) => insertion.id);
    expect(found).not.toContain('section/payment');
    expect(found).not.toContain('field/payment/provider');
    expect(found).not.toContain('field/payment/payment-flow');
    expect(found).not.toContain('field/email/provider');
  });

  test('no events of a flow whose events are all listed', () => {
    const { needed, useful } = { needed: 'PAID', useful: 'EXPIRED' };
    const text = `## Payment Gateway Integration\n\n- **Provider:** Xendit\n- **Required Webhook Events to Listen:**\n  - ${needed}: x\n  - ${useful}: y\n$0`;
    expect(offered(text).map(({ insertion }) => insertion.id)).not.toContain(
      'events/xendit/invoice',
    );
  });

  test('other providers’ events at the cursor', () => {
    expect(ids(PAYMENT, 'cursor')).toContain('events/paypal/orders');
  });

  test('each once', () => {
    const all = offered(PAYMENT).map(({ insertion }) => insertion.id);
    expect(new Set(all).size).toBe(all.length);
  });
});
