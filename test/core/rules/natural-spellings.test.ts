import { test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const mails = only('data-sync', 'duplicate-trigger', 'duplicate-variable');

test('e-mail triggers as headings', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid

### Core Email Triggers

#### Event: Welcome

- **Trigger Condition:** On sign-up
- **Dynamic Variables:** {{name}}

#### **Event: Goodbye**

- **Trigger Condition:** On leaving
- **Dynamic Variables:** {{name}}

#### Event: Goodbye
            ^^^^^^^ duplicate-trigger

- **Trigger Condition:** On deletion
- **Dynamic Variables:** {{name}}
`,
    mails,
  );
});

test('a table of mails with the variables of each', () => {
  checkFindings(
    `
## SendGrid

- **Provider**: SendGrid

| Mail | When | Variables |
| --- | --- | --- |
| Welcome | sign-up | \`{{name}}\`, \`{{link}}\` |
| Receipt | payment | \`{{link}}\` |
| Receipt | payment | \`{{total}}\` |
| Receipt | payment | \`{{link}}\` |
                       ^^^^^^^^ duplicate-variable
`,
    only('external-integrations', 'duplicate-variable'),
  );
});

test('captions above the payloads of a label', () => {
  checkFindings(
    `
## Push Notifications

- **Provider:** FCM, APNs
- **Standard Payload Structure:**

Android:

\`\`\`json
{ "message": { "token": "t" } }
\`\`\`
`,
    only('data-sync', 'empty-field'),
  );
});

test('a bold line that the template does not ask for is in nobody’s way', () => {
  checkFindings(
    `
## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: To take the money

### Data Flow

Their page calls ours.

**Webhook Events:**

- \`charge.refunded\`: give it back
`,
    only('external-integrations', 'section-order'),
  );
});

test('the cells of a broken row are not judged', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Payment Intents
- **Required Webhook Events to Listen:**

| Event | Action |
| --- | --- |
| \`payment_intent.succeeded\` | on |
| \`payment_intent.failed\` | off | at once |
| \`payment_intent.succeeded\` | on | again |
| \`charge.refunded\` |

## Email & Communication Service

- **Provider:** SendGrid

| Event | Trigger Condition | Dynamic Variables |
| --- | --- | --- |
| Welcome | On sign-up | \`{{name}}\` |
| Welcome | On sign-up | \`{{name x}}\` | twice |
`,
    only(
      'data-sync',
      'unknown-webhook-event',
      'duplicate-webhook-event',
      'missing-webhook-event',
      'webhook-action',
      'duplicate-trigger',
      'invalid-template-variable',
    ),
  );
});

test('a dash is no fallback for what is critical', () => {
  checkFindings(
    `
## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | High | – |
  ^^^^^^ empty-field
| Postmark | Low | – |
`,
    only('data-sync', 'empty-field'),
  );
});

test.each(['`name`, `link`, ^`name`', 'first_name, link, ^first_name'])(
  'bare names listed twice: %s',
  (list) => {
    const [before = '', behind = ''] = list.split('^');
    const at = ' '.repeat(27 + before.length + (behind.startsWith('`') ? 1 : 0));
    const carets = '^'.repeat(behind.replaceAll('`', '').length);
    checkFindings(
      `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Goodbye
    - **Dynamic Variables:** ${before}${behind}
  ${at}${carets} duplicate-variable
`,
      mails,
    );
  },
);

test('a row that says that there is no fallback contradicts no mark', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

Not applicable: no app.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Push notifications | N/A | N/A |
| FCM | Low | Show it in the inbox. |
  ^^^ not-applicable-contradiction
`,
    only('data-sync', 'not-applicable-contradiction'),
  );
});

test('what is put into “message” is for somebody', () => {
  const document = (payload: string) => `
## Push Notifications

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
${payload}
\`\`\`
`;
  checkFix(
    document('{\n  "notification": { "title": "Late" }\n}'),
    document(
      '{\n  "message": {\n    "notification": { "title": "Late" },\n    "token": "user_device_token"\n  }\n}',
    ),
    { rule: 'payload-schema', environment: only('data-sync', 'payload-schema') },
  );
});

test('several keys of a mail on one line', () => {
  checkFindings(
    `
## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Welcome | **Trigger Condition:** Sign-up | **Dynamic Variables:** {{name}}
  - **Event:** Goodbye; **Trigger Condition**: Leaving, **for good**; **Dynamic Variables:** {{a b}}
                                                                                             ^^^^^^^ invalid-template-variable
`,
    only('data-sync', 'missing-field', 'invalid-template-variable'),
  );
});

test('JSON below a label keeps its shape in its fence', () => {
  const before = `
## Push Notifications

- **Provider:** FCM
- **Standard Payload Structure:**
  {
    "message": {
      "token": "device\\_token"
    }
  }
`;
  const after = before
    .replace('  {\n', '  ```json\n  {\n')
    .replace('device\\_token', 'device_token')
    .replace(/\}\n$/, '}\n  ```\n');
  const environment = only('data-sync', 'payload-fence');
  checkFix(before, after, { rule: 'payload-fence', environment });
});
