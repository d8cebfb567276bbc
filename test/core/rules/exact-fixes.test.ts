// Fixes that touch nothing else, and what is right as it stands. What is not marked is no finding.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix, fixed } from '../../helpers/check-fix.ts';
import { only, onlyByContent } from '../../helpers/environment.ts';

const external = (...rules: string[]) => only('external-integrations', ...rules);
const sync = (...rules: string[]) => only('data-sync', ...rules);

test('a path that begins with a parameter begins with an address', () => {
  checkFindings(
    `
## Acme Ledger

- **Purpose**: Ledger
- **Provider**: Acme Ledger

### Endpoints Used

- \`POST {{base_url}}/v1/bookings\`: book
- \`POST {base}/v1/bookings/batch\`: book many
- \`GET <BASE_URL>/v1/bookings\`: list
- \`GET :host/v1/accounts\`: list accounts
- \`GET {tenant}.acme.example/v1/accounts/{id}\`: read one
- \`GET v1/periods/{id}\`: read a period
       ^^^^^^^^^^^^^^^ invalid-endpoint
`,
    external('invalid-endpoint'),
  );
});

const errors = (...lines: string[]) => `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
${lines.map((line) => `  - ${line}\n`).join('')}`;

test('the mark of a footnote is no part of a phrase, and a constant is none', () => {
  checkFindings(
    errors(
      '503 Service Unavailable<sup>1</sup>: retry',
      '401 Unauthorized*: alert',
      '409 Conflict†: retry',
      '403 Forbidden¹: alert',
      '404 Not Found[^1]: create it',
      '429 TooManyRequests: wait',
      '400 Bad Reqest: alert\n        ^^^^^^^^^^ status-reason',
      '502 Badgateway: retry\n        ^^^^^^^^^^ status-reason',
    ),
    external('status-reason'),
  );
});

test.each(['<sup>1</sup>', '*', '†', '¹'])('a misspelt phrase keeps its %s', (mark) => {
  const before = errors(`404 Not Fond${mark}: create it`);
  checkFix(before, before.replace('Fond', 'Found'), {
    rule: 'status-reason',
    environment: external('status-reason'),
  });
});

const push = (json: string) => `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
${json}
\`\`\`
`;

test('an apostrophe between letters ends no text in single quotes', () => {
  expect(
    fixed(
      push(
        "{\n  'message': {\n    'token': 'x',\n    'notification': { 'title': 'It\\'s here', 'body': 'Don't wait' }\n  }\n}",
      ),
      'invalid-json',
      undefined,
      sync('invalid-json'),
    ),
  ).toBe(
    push(
      '{\n  "message": {\n    "token": "x",\n    "notification": { "title": "It\'s here", "body": "Don\'t wait" }\n  }\n}',
    ),
  );
});

test.each(["'body': 'The users' list' }", "'body': 'Don't wait }"])(
  'where nobody can tell which quote ends a text, none is replaced: %s',
  (line) => {
    const text = push(
      `{\n  'message': {\n    'token': 'x',\n    'notification': { 'title': 'a', ${line}\n  }\n}`,
    );
    const { findings } = checkText(text, sync('invalid-json'));
    expect(findings).not.toEqual([]);
    expect(findings.flatMap((finding) => finding.fixes())).toEqual([]);
  },
);

const mail = (variables: string, provider = 'SendGrid') => `
## Email & Communication Service

- **Provider:** ${provider}
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** ${variables}
`;

test.each([
  ['{{a}}, {{b}} and {{a}}', '{{a}}, {{b}}', true],
  ['{{a}}, {{b}}, {{a}}, {{c}}', '{{a}}, {{b}}, {{c}}', true],
  ['{{a}}, {{b}} and {{a}} (optional)', '{{a}}, {{b}}', false],
  ['{{a}}, {{a}} (optional), {{b}}', '{{a}}, {{b}}', false],
])('of %s only one variable is removed, with its remark', (before, after, safe) => {
  const environment = sync('duplicate-variable');
  checkFix(mail(before), mail(after), { rule: 'duplicate-variable', environment });
  const [finding] = checkText(mail(before), environment).findings;
  expect(finding?.fixes()[0]?.safe).toBe(safe);
});

test('what a sentence says of a variable stays where it is', () => {
  const text = mail('{{a}}, {{b}}, {{a}} when there is one');
  const [finding] = checkText(text, sync('duplicate-variable')).findings;
  expect(finding?.rule).toBe('duplicate-variable');
  expect(finding?.fixes()).toEqual([]);
});

test('a provider’s own tags to unsubscribe', () => {
  checkFindings(
    mail(
      `%unsubscribe_url%, %tag_unsubscribe_url%, %mailing_list_unsubscribe_url%, %unsubscribe_email%, %recipient_email%, %recipient.name%, %first_name%
                                                                                                                                                                 ^^^^^^^^^^^^ invalid-template-variable`,
      'Mailgun',
    ),
    sync('invalid-template-variable'),
  );
  checkFindings(
    mail(
      `{{name}}, <%asm_group_unsubscribe_raw_url%>, <%asm_group_unsubscribe_url%>, <%asm_preferences_url%>, <%asm_preferences_raw_url%>, <%asm_prefs_url%>
                                                                                                                                                               ^^^^^^^^^^^^^^^^^ invalid-template-variable`,
    ),
    sync('invalid-template-variable'),
  );
});

test('an endpoint whose last word is misspelt, and the pages to sign in', () => {
  checkFindings(
    `
## GitHub

- **Purpose**: Issues
- **Provider**: GitHub

### Endpoints Used

- \`POST /repos/{owner}/{repo}/issues/{n}/comment\`: comment
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: GitHub has no endpoint “POST /repos/{owner}/{repo}/issues/{n}/comment” that we know of. Did you mean “POST /repos/{owner}/{repo}/issues/{n}/comments”?
- \`POST /repos/{owner}/{repo}/pulls/{n}/review\`: approve
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: GitHub has no endpoint “POST /repos/{owner}/{repo}/pulls/{n}/review” that we know of. Did you mean “POST /repos/{owner}/{repo}/pulls/{n}/reviews”?
- \`GET /repos/{owner}/{repo}/issues/comments/17\`: read one
- \`GET /repos/{owner}/{repo}/{kind}/17\`: read anything
- \`GET /login/oauth/authorize\`: sign in
- \`POST /login/oauth/access_token\`: sign in

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/payment_intents/{id}/refund\`: refund
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: Stripe has no endpoint “POST /v1/payment_intents/{id}/refund” that we know of. Check it against the documentation.
- \`POST /v1/payment_intents/{id}/captures\`: capture
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: Stripe has no endpoint “POST /v1/payment_intents/{id}/captures” that we know of. Did you mean “POST /v1/payment_intents/{id}/capture”?
- \`GET https://connect.stripe.com/oauth/authorize\`: connect
- \`POST https://connect.stripe.com/oauth/token\`: connect
- \`POST https://connect.stripe.com/oauth/tokens\`: connect
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint
`,
    external('unknown-endpoint'),
  );
});

test('a host beside the library that connects to it', () => {
  const realtime = (endpoint: string) => `
## Real-Time Data Synchronization (WebSockets)

- **Technology:** Ably
- **Connection Endpoint:** ${endpoint}
`;
  checkFindings(realtime('Ably SDK (`realtime.ably.io`)'), sync('invalid-endpoint-url'));
  checkFindings(
    realtime(
      '`realtime.ably.io`\n                            ^^^^^^^^^^^^^^^^ invalid-endpoint-url',
    ),
    sync('invalid-endpoint-url'),
  );
  checkFindings(
    realtime(
      'Ably SDK, `wss//realtime.ably.io`\n                                      ^^^^^^^^^^^^^^^^^^^^^ invalid-endpoint-url',
    ),
    sync('invalid-endpoint-url'),
  );
});

test('a provider for a part of the world is decided', () => {
  const provider = (value: string) => `
## Email & Communication Service

- **Provider:** ${value}
`;
  checkFindings(provider('SendGrid, or Mailgun in the EU'), sync('undecided-provider'));
  checkFindings(
    provider(
      'SendGrid or Mailgun, decided in Q3\n                ^^^^^^^^^^^^^^^^^^^ undecided-provider',
    ),
    sync('undecided-provider'),
  );
});

test('a part of a listed provider that its element names', () => {
  checkFindings(
    `
## Overview

- PayPal: freight payments (Braintree for cards)
- Postmark: mail
- Twilio for text messages, SendGrid for newsletters
                            ^^^^^^^^ unlisted-integration

## PayPal

- **Purpose**: Payments
- **Provider**: PayPal

## Postmark

- **Purpose**: Mail
- **Provider**: Postmark

## Twilio

- **Purpose**: Texts
- **Provider**: Twilio
`,
    external('unlisted-integration'),
  );
});

test('a mark is said to be about the section’s own title', () => {
  checkFindings(
    `
## Overview

Stripe takes the payments.

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: https://docs.stripe.com

## Postmark

N/A.
^^^ not-applicable-reason: “Postmark” is marked as not applicable without a reason. Add one: readers will ask.

## Twilio

N/A, we send no texts.

- **Provider**: Twilio
^^^^^^^^^^^^^^^^^^^^^^ not-applicable-content: “Twilio” is marked as not applicable, yet this is still here. Remove one of the two.
`,
    external('not-applicable-reason', 'not-applicable-content'),
  );
});

test('what stands below a list of events is no address of a service', () => {
  checkFindings(
    `
## Stripe

**Webhook URL:** http://api.acme.com/hooks/stripe
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint

**Webhook events:**

- \`invoice.paid\`: extend
- \`charge.refunded\`: end
- \`invoice.voided\`: end

The sitemap has the namespace \`http://www.sitemaps.org/schemas/sitemap/0.9\`, see also http://martinfowler.com/articles/201701-event-driven.html.

\`\`\`json
{ "$schema": "http://json-schema.org/draft-07/schema#" }
\`\`\`

Requests to http://acme.com are redirected to https://acme.com.
`,
    onlyByContent('insecure-endpoint'),
  );
});

const legacy = (title: string) => `
## FCM

### ${title}

\`\`\`json
{ "to": "device_token", "notification": { "title": "Hi" } }
\`\`\`

### Payload (HTTP v1)

\`\`\`json
{ "message": { "token": "t", "notification": { "title": "Hi" } } }
\`\`\`

### Endpoints

- \`POST https://fcm.googleapis.com/v1/projects/acme/messages:send\`

### Error responses

- \`404 Not Found\`: delete the token
`;

test('a payload of the old API that is shown beside its replacement', () => {
  const environment = onlyByContent('legacy-payload');
  checkFindings(legacy('Before (legacy API, shut down)'), environment);
  checkFindings(legacy('Before'), environment);
  const rules = (text: string) => checkText(text, environment).findings.map(({ rule }) => rule);
  expect(rules(legacy('Payload for one device'))).toEqual(['legacy-payload']);
  expect(rules(legacy('Legacy payload').replace('"message"', '"messages"'))).toEqual([
    'legacy-payload',
  ]);
});

test('a payload that is shown as a mistake is one on purpose', () => {
  checkFindings(
    `
## FCM

**Payload:**

Wrong, FCM refuses numbers in \`data\`:

\`\`\`json
{ "message": { "token": "t", "data": { "count": 5 } } }
\`\`\`

Right:

\`\`\`json
{ "message": { "token": "t", "data": { "count": 6 } } }
                                                ^ payload-schema
\`\`\`

**Error handling:**

- \`404 Not Found\`: delete the token
`,
    onlyByContent('payload-schema'),
  );
});

test.each(['**Library/SDK:** –', '- **Library/SDK:** —', '**Library/SDK** –'])(
  'a dash where nothing has to stand: %s',
  (line) => {
    checkFindings(
      `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Integration Details

${line}

**Authentication:** –
  ^^^^^^^^^^^^^^ empty-field
`,
      external('empty-field'),
    );
  },
);

test('nothing at all is no dash', () => {
  checkFindings(
    `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Integration Details

**Library/SDK:**
  ^^^^^^^^^^^ empty-field

**Authentication:** API key
`,
    external('empty-field'),
  );
});
