import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';

const order = only('data-sync', 'section-order', 'section-number', 'duplicate-section');
const fields = only('data-sync', 'missing-field', 'empty-field', 'empty-section');
const integrations = only(
  'external-integrations',
  'missing-field',
  'empty-field',
  'empty-section',
  'missing-section',
);

test('sections out of order, as few as would have to move', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

Boats.

## 4. Push Notifications (Mobile/Web)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ section-order: “Push Notifications (Mobile/Web)” stands out of order: in the template it comes after “Email & Communication Service”.

FCM.

## 2. Payment Gateway Integration

Stripe.

## 3. Email & Communication Service

SendGrid.
`,
    order,
  );
});

test('numbers that are not the template’s, and none where others have one', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

Boats.

## 5) Payment Gateway Integration
   ^ section-number: “Payment Gateway Integration” is section 2 of the template, not 5.

Stripe.

## Email & Communication Service
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ section-number: “Email & Communication Service” has no number, although other sections have one; in the template it is 3.

SendGrid.

## Change Log

## **6\\. External Dependencies & Fallback Strategy**

None.
`,
    order,
  );
  checkFindings(
    '## Integration Landscape Overview\n\nBoats.\n\n## Email Service\n\nNone.\n',
    order,
  );
});

test('numbers are put right in the document’s own spelling', () => {
  const sample = (heading: string) =>
    `## **1\\. Integration Landscape Overview**\n\nBoats \\[x\\].\n\n## **${heading}**\n\nStripe.\n`;
  const fix = { rule: 'section-number', environment: order };
  checkFix(
    sample('04\\. Payment Gateway Integration'),
    sample('02\\. Payment Gateway Integration'),
    fix,
  );
  checkFix(sample('Payment Gateway Integration'), sample('2\\. Payment Gateway Integration'), fix);
});

test('a section that stands twice', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration

Stripe.

## 2. Payments (old)
   ^^^^^^^^^^^^^^^^^ duplicate-section: “Payment Gateway Integration” stands here a second time. Join the two, or give this one a title of its own.

Xendit.
`,
    order,
  );
});

test('moving a section brings the order of the template', () => {
  const before =
    '## 1. Overview\n\nBoats.\n\n## 3. Email Service\n\nSendGrid.\n\n## 2. Payments\n\nStripe.\n';
  const after =
    '## 1. Overview\n\nBoats.\n\n## 2. Payments\n\nStripe.\n\n## 3. Email Service\n\nSendGrid.\n';
  const { findings } = checkText(before, order);
  expect(findings.map(({ rule }) => rule)).toEqual(['section-order']);
  checkFix(before, after, { rule: 'section-order', environment: order });
});

test('labels that are absent, and labels without a value', () => {
  checkFindings(
    `
## 2. Payment Gateway Integration
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-field: The field “Payment Flow” is missing here. Add it, or say that it does not apply, and why.

- **Provider:**
    ^^^^^^^^ empty-field: “Provider” has no value. Write one, or say that it does not apply, and why.
- **Required Webhook Events to Listen:**
  - invoice.paid: extend the plan

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    ^^^^^^^^^^^^^^^^^^ missing-field: The field “Trigger Condition” is missing here. Add it, or say that it does not apply, and why.
    - **Dynamic Variables:** {{first_name}}
  - **Event:** Reset
    - **Trigger Condition:**
        ^^^^^^^^^^^^^^^^^ empty-field
    - **Dynamic Variables:** {{link}}

## 4. Push Notifications (Mobile/Web)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-section: “Push Notifications (Mobile/Web)” is empty. Fill it in, or say why it does not apply.

<!-- AI INSTRUCTION: say it -->

## 5. Real-Time Data Synchronization (WebSockets)

N/A for MVP
`,
    fields,
  );
});

test('every spelling of a key', () => {
  for (const list of [
    '- Provider: Stripe\n- Payment Flow: Checkout\n- Required Webhook Events to Listen: `invoice.paid`',
    '**Provider:** Stripe\n\n**Payment Flow:** Checkout\n\n**Required Webhook Events to Listen:**\n\n- invoice.paid: x',
    '**Provider**: Stripe  \n**Payment Flow**: Checkout  \n**Webhook Events**: `invoice.paid`',
    '| Field | Value |\n| --- | --- |\n| Provider | Stripe |\n| Payment Flow | Checkout |\n| Required Webhook Events | `invoice.paid` |',
    '| **Provider** | Stripe |\n| --- | --- |\n| Payment Flow: | Checkout |\n| Required Webhook Events | `invoice.paid` |',
    '- **Provider** — Stripe\n- **Payment Flow** – Checkout\n- **Required Webhook Events to Listen** - `invoice.paid`',
    '* **Provider:** Stripe\n* **Payment Flow:** Checkout\n* **Required Webhook Events to Listen:**\n    * [x] `invoice.paid` - x',
    '### Provider\n\nStripe\n\n### Payment Flow\n\nCheckout\n\n### Required Webhook Events to Listen\n\n- invoice.paid: x',
    '### Stripe\n\n- 💳 **Provider:** Stripe\n- **PAYMENT FLOW (web)**: Checkout\n- **Required webhook events to listen**: `invoice.paid`',
    '1. **Provider:** Stripe\n2. __Payment Flow:__ Checkout\n3. **Required Webhook Events to Listen:** `invoice.paid`',
    '> **Provider:** Stripe\n> **Payment Flow:** Checkout\n\n**Required Webhook Events to Listen:**\n\n```\ninvoice.paid\n```',
  ]) {
    expect(
      checkText(`## 2. Payment Gateway Integration\n\n${list}\n`, fields).findings,
      list,
    ).toEqual([]);
  }
});

test('a payload below its label is its value, however it stands', () => {
  const section = (payload: string) =>
    `## 4. Push\n\n* **Provider:** FCM\n* **Standard Payload Structure:**\n\n${payload}\n\n## 5. Real-Time\n\nN/A for MVP\n`;
  for (const payload of [
    '```json\n{ "message": {} }\n```',
    '{\n  "message": {\n\n    "token": "user\\_token"\n  }\n}',
    '    { "message": {} }',
    '  ```json\n  {}\n  ```',
    '\\{ "message": \\[1\\] \\}',
  ]) {
    expect(checkText(section(payload), fields).findings, payload).toEqual([]);
  }
  for (const text of ['', 'The payload is described elsewhere.', '{{payload}}']) {
    const rules = checkText(section(text), fields).findings.map(({ rule }) => rule);
    expect(rules, text).toEqual(['empty-field']);
  }
});

test('fields are inserted where the template has them, in the document’s spelling', () => {
  const environment = fields;
  const rule = 'missing-field';
  const head = '## 2. Payment Gateway Integration\n\n';
  checkFix(
    `${head}* **Provider:** Stripe\n* **Required Webhook Events to Listen:**\n  * a.b: c\\_d \\[x\\]\n`,
    `${head}* **Provider:** Stripe\n* **Payment Flow:** \\[e.g., Checkout Session / Subscriptions\\]\n* **Required Webhook Events to Listen:**\n  * a.b: c\\_d \\[x\\]\n`,
    { rule, environment },
  );
  checkFix(
    `${head}- **Payment Flow**: Checkout\n- **Webhook Events**: a.b\n`,
    `${head}- **Provider**: [e.g., Stripe]\n- **Payment Flow**: Checkout\n- **Webhook Events**: a.b\n`,
    { rule, environment },
  );
  const trigger =
    '## 3. Email\n\n- **Provider:** SendGrid\n- **Core Email Triggers:**\n  - **Event:** Sign-up\n    - **Dynamic Variables:** {{a}}\n';
  checkFix(
    trigger,
    trigger.replace('Sign-up\n', 'Sign-up\n    - **Trigger Condition:** [Condition]\n'),
    { rule, environment },
  );
  checkFix(
    trigger.replace('    - **Dynamic Variables:** {{a}}\n', '    - **Trigger Condition:** now\n'),
    trigger.replace(
      '    - **Dynamic Variables:** {{a}}\n',
      '    - **Trigger Condition:** now\n    - **Dynamic Variables:** [Variables]\n',
    ),
    { rule, environment },
  );
});

test('an integration without its parts', () => {
  checkFindings(
    `
## Stripe
   ^^^^^^ missing-field: The field “Purpose” is missing here. Add it, or say that it does not apply, and why.

- **Provider**: Stripe
- **Documentation**: https://docs.stripe.com

### Integration Details

- **Authentication**: API key

### Endpoints Used
    ^^^^^^^^^^^^^^ empty-section
    ^^^^^^^^^^^^^^ missing-section: The section “Data Flow” is missing in “Stripe”. Add it, or mark it as not applicable with a reason.

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
    ^^^^^^^^^^^^^^^^^^^^^^^ empty-field

### Rate Limiting

N/A, the provider has none.

### Fallback Strategy

- **If Service is Unavailable**: a banner

## Security

Keys are rotated.
`.replace('## Stripe\n', '## Overview\n\nBoats.\n\n## Stripe\n'),
    integrations,
  );
});

test('metadata, in a table, a front matter or a footer too', () => {
  const environment = only('external-integrations', 'missing-metadata');
  const missing = (text: string) =>
    checkText(text, environment).findings.map(({ message }) => /“(.*)”/.exec(message)?.[1]);
  expect(missing('# External Integrations\n\n## Overview\n\nBoats.\n')).toEqual([
    'Last Updated',
    'Status',
    'Target State',
  ]);
  expect(
    missing(
      '---\nstatus: Active\n"Last updated": 2026-01-01\n---\n# External Integrations\n\n**Target State**: To-Be\n',
    ),
  ).toEqual([]);
  expect(
    missing(
      '# External Integrations\n\n| Key | Value |\n| --- | --- |\n| Status | Active |\n| Last Updated | 2026-01-01 |\n| Target State | To-Be |\n',
    ),
  ).toEqual([]);
  expect(
    missing(
      '# External Integrations\n\n**Target State**: To-Be\n\n## Overview\n\nBoats.\n\n## Document\n\n**Status:** Active\n\n*Last Updated: 2026-01-01*\n',
    ),
  ).toEqual([]);
});

test('an instruction of the template, plain and escaped', () => {
  const environment = only('data-sync', 'template-instruction');
  checkFindings(
    `
## 1. Integration Landscape Overview

\\<\\!-- AI INSTRUCTION: say what it relies on \\--\\>
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ template-instruction

<!-- AI Instruction: and why -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ template-instruction
<!-- A note of ours -->

Boats.
`,
    environment,
  );
  const before = '## 1. Overview\n\n\\<\\!-- AI INSTRUCTION: say \\--\\>\n\nBoats.\n';
  checkFix(before, '## 1. Overview\n\nBoats.\n', { rule: 'template-instruction', environment });
});

test('text beyond the limits is set aside, once said, and the rest is read', () => {
  const long = `${'x'.repeat(10_001)}\n`;
  const text = readFixture('data-sync.md').replace(
    'Tidewater rents',
    `${long}\n${'> '.repeat(150)}deep\n\nTidewater rents`,
  );
  const { findings } = checkText(
    text,
    only('data-sync', 'oversized-text', 'missing-section', 'missing-field'),
  );
  expect(findings.map(({ rule }) => rule)).toEqual(['oversized-text']);
  expect(findings[0]?.message).toContain('2 lines');
});

test('triggers in a table', () => {
  const text = (rows: string) =>
    `## 3. Email\n\n- **Provider:** SendGrid\n- **Core Email Triggers:**\n\n${rows}\n`;
  const rules = (rows: string) =>
    checkText(text(rows), fields).findings.map(
      ({ rule, message }) => `${rule} ${/“(.*?)”/.exec(message)?.[1]}`,
    );
  const head = '| Event | Trigger Condition | Dynamic Variables |\n| --- | --- | --- |\n';
  expect(rules(`${head}| Sign-up | A row is inserted | {{name}} |`)).toEqual([]);
  expect(rules(`${head}| Sign-up |  | {{name}} |`)).toEqual(['empty-field Trigger Condition']);
  expect(rules('| Event | Trigger Condition |\n| --- | --- |\n| Sign-up | now |')).toEqual([
    'missing-field Dynamic Variables',
  ]);
});

test('a cell is filled in its row', () => {
  const environment = fields;
  const table =
    '## 2. Payments\n\n| Field | Value |\n| --- | --- |\n| Provider |  |\n| Payment Flow | Checkout |\n';
  const events = '- **Webhook Events:** a.b\n';
  checkFix(
    `${table}\n${events}`,
    `${table.replace('Provider |  |', 'Provider | [e.g., Stripe] |')}\n${events}`,
    { rule: 'empty-field', environment },
  );
  const full = table.replace('Provider |  |', 'Provider | Stripe |');
  checkFix(
    full,
    `${full}| Required Webhook Events to Listen | [Required Webhook Events to Listen] |\n`,
    { rule: 'missing-field', environment },
  );
});

test('labels as headings, however deep in free text', () => {
  checkFindings(
    '## Payments\n\n### Stripe\n\n- **Provider:** Stripe\n- **Payment Flow:** Checkout\n\n#### Webhooks\n\n- invoice.paid: x\n',
    fields,
  );
});

test('a list that belongs below a label is written below it, as deep as the label stands', () => {
  const environment = fields;
  const before = '## 3. Email\n\n> - **Provider:** SendGrid\n> - **Core Email Triggers:**\n';
  const after = checkText(before, environment).findings[0]?.fixes()[0]?.edits[0]?.newText ?? '';
  expect(
    after
      .split('\n')
      .slice(1)
      .every((line) => line.startsWith('>   ')),
  ).toBe(true);
});
