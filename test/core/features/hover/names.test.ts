import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../server/core/catalogs/catalog.ts';
import type { FileFact } from '../../../../server/core/catalogs/facts.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import {
  checkHover,
  dataSync,
  email,
  hovered,
  integration,
  payment,
  push,
  realtime,
} from './hovered.ts';

/** A catalog cut down to what a refresh of the facts does not change. */
function steady(catalog: Catalog): Catalog {
  const { webhooks, endpoints } = catalog;
  const first = <T>(all: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(all).slice(0, 2));
  return {
    ...catalog,
    sources: [{ package: 'sdk@1.2.3' }, { page: 'https://www.example.org/facts/' }],
    ...(webhooks && {
      webhooks: { ...webhooks, events: first(webhooks.events), removed: first(webhooks.removed) },
    }),
    ...(endpoints && { endpoints: { ...endpoints, operations: endpoints.operations.slice(0, 2) } }),
  };
}

const catalogs = new Map([...FACTS.catalogs].map(([id, catalog]) => [id, steady(catalog)]));
const STEADY = { ...ENVIRONMENT, facts: { ...FACTS, catalogs } };

describe('a provider', () => {
  test('that sends webhooks', () => {
    checkHover(
      payment('- **Provider:** Str$0ipe'),
      `
**Stripe** · payments

- 2 webhook events (all that it sends), and 2 that it no longer sends.
- 2 operations of its API at \`api.stripe.com\`, \`files.stripe.com\` and \`connect.stripe.com\`.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Stripe: webhooks](https://docs.stripe.com/webhooks)
`,
      STEADY,
    );
    checkHover(
      payment('- **Provider:** $0Xendit'),
      `
**Xendit** · payments

- 2 webhook events (it may send others).

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Xendit: webhooks](https://docs.xendit.co/docs/payments-api-webhooks)
`,
      STEADY,
    );
  });

  test('that sends mail, or pushes, or holds connections', () => {
    checkHover(
      email('- **Provider:** Brevo$0'),
      `
**Brevo** · e-mail

- 2 webhook events (it may send others).
- Template variables are written in Brevo’s own language: \`{{ params.first_name }}\`.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Brevo: webhooks](https://developers.brevo.com/docs/transactional-webhooks)
`,
      STEADY,
    );
    checkHover(
      push('- **Provider:** Expo $0Push'),
      `
**Expo Push** · push notifications

- Payloads are checked as Expo messages of 4,096 bytes at most.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Expo Push: documentation](https://docs.expo.dev/push-notifications/sending-notifications/)
`,
      STEADY,
    );
    checkHover(
      realtime('- **Technology:** AWS API Ga$0teway WebSockets'),
      `
**AWS API Gateway WebSockets** · real-time data

- Clients connect to \`wss://*.execute-api.*.amazonaws.com/*\`. A connection is closed after 600 seconds of silence. It keeps the event names \`$connect\`, \`$disconnect\` and \`$default\` for itself.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[AWS API Gateway WebSockets: documentation](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html)
`,
      STEADY,
    );
  });

  test('of which only the name is known', () => {
    checkHover(
      push('- **Provider:** OneSi$0gnal'),
      `
**OneSignal** · push notifications

Its name is all that we know of it.
`,
      STEADY,
    );
  });

  test('and where else the document names it', () => {
    checkHover(
      `---
integration-spec: data-sync
---

## 1. Integration Landscape Overview

Push goes through Expo Push.

## 4. Push Notifications (Mobile/Web)

- **Provider:** Expo Pu$0sh

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| Expo Push | Low | Show it later. |
`,
      `
**Expo Push** · push notifications

- Payloads are checked as Expo messages of 4,096 bytes at most.

Also in: Integration Landscape Overview, External Dependencies & Fallback Strategy.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Expo Push: documentation](https://docs.expo.dev/push-notifications/sending-notifications/)
`,
      STEADY,
    );
  });

  test('in a heading: the section, too, in brief', () => {
    checkHover(
      integration('Post$0mark', ''),
      `
**Postmark** · e-mail

- 2 webhook record types (all that it sends).
- Template variables are written in Mustachio: \`{{first_name}}\`.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Postmark: webhooks](https://postmarkapp.com/developer/webhooks/webhooks-overview)

**Postmark** · one integration of *External Integrations*
`,
      STEADY,
    );
    checkHover(
      dataSync('3. Email & Communication Service (Resen$0d)', 'Mails.'),
      `
**Resend** · e-mail

- 2 webhook events (all that it sends).
- Template variables are written in triple braces: \`{{{first_name}}}\`.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Resend: webhooks](https://resend.com/docs/dashboard/webhooks/event-types)

**Email & Communication Service** · section 3 of *3rd Party Integrations & Data Sync*
`,
      STEADY,
    );
    checkHover(
      integration('Stripe', '### About Resen$0d'),
      `
**Resend** · e-mail

- 2 webhook events (all that it sends).
- Template variables are written in triple braces: \`{{{first_name}}}\`.

Facts from \`sdk@1.2.3\` and [example.org/facts](https://www.example.org/facts/).

[Resend: webhooks](https://resend.com/docs/dashboard/webhooks/event-types)
`,
      STEADY,
    );
  });

  test('that is a part of another name is that name', () => {
    expect(hovered(payment('- **Provider:** [e.g., Str$0ipe]'))?.about).toBe('[e.g., Stripe]');
  });
});

const MAILS = `
- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}
  - **Event:** Kayak overdue
    - **Dynamic Variables:** {{first_name}}, {{late fee}}
`;

describe('mails', () => {
  test('a variable: the mails that use it, and the language', () => {
    checkHover(
      email(MAILS.replace('first_name', 'first$0_name')),
      `
\`{{first_name}}\` · template variable

Used in “User Registration”, “Kayak overdue”.

SendGrid, whose templates are written in Handlebars, takes it in this form.
`,
    );
    checkHover(
      email(MAILS.replace('late fee', 'late $0fee')),
      `
\`{{late fee}}\` · template variable

Used in “Kayak overdue”.

SendGrid, whose templates are written in Handlebars, does not take it in this form: \`{{late_fee}}\`.
`,
    );
  });

  test('a variable in another provider’s form, or one of its own', () => {
    checkHover(
      email(MAILS.replace('SendGrid', 'Resend').replace('first_name', 'first$0_name')),
      `
\`{{first_name}}\` · template variable

Used in “User Registration”, “Kayak overdue”.

Resend, whose templates are written in triple braces, does not take it in this form: \`{{{first_name}}}\`.
`,
    );
    checkHover(
      email(MAILS.replace('SendGrid', 'Resend').replace('{{first_name}}', '{{{FIRST$0_NAME}}}')),
      `
\`{{{FIRST_NAME}}}\` · template variable

Used in “User Registration”.

Resend, whose templates are written in triple braces, takes it in this form.

Resend keeps the name for itself.
`,
    );
  });

  test('a variable of a provider that nobody knows', () => {
    checkHover(
      email(MAILS.replace('SendGrid', 'Acme Mail').replace('verification', 'verif$0ication')),
      `
\`{{verification_link}}\` · template variable

Used in “User Registration”.
`,
    );
  });

  test('a trigger: what is there, and what is missing', () => {
    checkHover(
      email(MAILS.replace('User Reg', 'User $0Reg')),
      `
**User Registration** · e-mail trigger of SendGrid

Trigger Condition and Dynamic Variables are there.
`,
    );
    checkHover(
      email(MAILS.replace('Kayak', 'Kay$0ak')),
      `
**Kayak overdue** · e-mail trigger of SendGrid

Missing: Trigger Condition.
`,
    );
    checkHover(
      email(
        MAILS.replace('After the row is committed.', '[Condition]').replace(
          'User Reg',
          'User $0Reg',
        ),
      ),
      `
**User Registration** · e-mail trigger of SendGrid

Missing: Trigger Condition.
`,
    );
  });
});

describe('real-time data', () => {
  const connected = (lines: string, technology = 'Socket.IO') =>
    realtime(`- **Technology:** ${technology}\n${lines}`);

  test('an event: its direction, and whose name it is', () => {
    checkHover(
      connected('- **Core Events:**\n  - Broadcast: `BERTH$0_MOVED` to the room'),
      `
\`BERTH_MOVED\` · real-time event

It is broadcast to everyone who listens.
`,
    );
    checkHover(
      connected('- **Core Events:**\n  - Listen: `dis$0connect`, the client is gone'),
      `
\`disconnect\` · real-time event

It is listened for.

Socket.IO keeps this name for itself: it may be listened for, and nothing of ours is to be sent under it.
`,
    );
  });

  test('a connection: the usual form', () => {
    checkHover(
      connected('- **Connection Endpoint:** wss://api.har$0bour.example/live'),
      `
**Connection endpoint**

[Socket.IO](https://socket.io/docs/v4/server-options/): Clients connect to \`https://\`, \`http://\`, \`wss://\` or \`ws://\`, at the path \`/socket.io/\`. A heartbeat every 25 seconds by default. It keeps the event names \`connect\`, \`connect_error\`, \`disconnect\`, \`disconnecting\`, \`newListener\` and \`removeListener\` for itself.
`,
    );
    checkHover(
      connected('- **Connection Endpoint:** wss://x.example/li$0ve', 'AWS API Gateway WebSockets'),
      `
**Connection endpoint**

[AWS API Gateway WebSockets](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html): Clients connect to \`wss://*.execute-api.*.amazonaws.com/*\`. A connection is closed after 600 seconds of silence. It keeps the event names \`$connect\`, \`$disconnect\` and \`$default\` for itself.
`,
    );
    checkHover(connected('- **Connection Endpoint:** wss://x.example/li$0ve', 'Acme Socket'), '');
  });
});

describe('endpoints and statuses', () => {
  const calls = (line: string, provider = 'Stripe') =>
    integration(provider, `### Endpoints Used\n\n- \`${line}\`: Do it`);

  test('an endpoint of an API that we know', () => {
    checkHover(
      calls('POST /v1/inv$0oices'),
      `
\`POST /v1/invoices\` · endpoint of Stripe

The API of Stripe has it.
`,
    );
    checkHover(
      calls('PUT /v1/inv$0oices'),
      `
\`PUT /v1/invoices\` · endpoint of Stripe

The API of Stripe, as far as we know it, has this path with GET and POST only.
`,
    );
    checkHover(
      calls('POST /v1/kay$0aks'),
      `
\`POST /v1/kayaks\` · endpoint of Stripe

The API of Stripe, as far as we know it, has no such path.
`,
    );
  });

  test('nothing of an API that we do not know, and of our own', () => {
    checkHover(calls('POST /v1/inv$0oices', 'Xendit'), '');
    checkHover(calls('POST /api/webhooks/str$0ipe'), '');
  });

  const errors = (line: string) =>
    integration(
      'Stripe',
      `### Error Handling\n\n- **Specific Errors Handled**:\n  - \`${line}\`: Retry`,
    );

  test('a status', () => {
    checkHover(
      errors('4$029 Too Many Requests'),
      `
**429 Too Many Requests** · HTTP status

A client error: the request is wrong, or cannot be fulfilled.

[RFC 6585](https://www.rfc-editor.org/rfc/rfc6585) · [IANA: HTTP status codes](https://www.iana.org/assignments/http-status-codes)
`,
    );
    checkHover(
      errors('4$013 Payload Too Large'),
      `
**413 Content Too Large** · HTTP status

A client error: the request is wrong, or cannot be fulfilled.

Once registered as Payload Too Large, Request Entity Too Large.

[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110) · [IANA: HTTP status codes](https://www.iana.org/assignments/http-status-codes)
`,
    );
    checkHover(
      errors('5$020 Web Server Error'),
      `
**520** · HTTP status without a registered phrase, known from: Cloudflare

[IANA: HTTP status codes](https://www.iana.org/assignments/http-status-codes)
`,
    );
    checkHover(
      errors('5$055 Odd'),
      `
**555** · HTTP status without a registered phrase, and we know of nobody who sends it

[IANA: HTTP status codes](https://www.iana.org/assignments/http-status-codes)
`,
    );
    checkHover(
      errors('5$0xx Server Error'),
      `
**500 to 599** · HTTP statuses

Server error: the server failed to fulfil a request that looks right.

[IANA: HTTP status codes](https://www.iana.org/assignments/http-status-codes)
`,
    );
    checkHover(errors('4$00000 Odd'), '');
  });
});

describe('a payload', () => {
  const PAYLOAD = `- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{ "message": {
  "token": "t",
  "notification": { "title": "Fähre" },
  "apns": { "payload": { "aps": { "badge": 1 } } }
} }
\`\`\``;

  test('on its fence or its label: format and size', () => {
    checkHover(
      push(PAYLOAD.replace('json', 'js$0on')),
      `
**FCM payload**, as JSON without blanks

- The content of this message: 35 of 4,096 bytes.
- What this message passes to APNs: 31 of 4,096 bytes.
`,
    );
    const onLabel = hovered(push(PAYLOAD.replace('Standard', '$0Standard')))?.markdown;
    expect(onLabel).toMatch(/\n\n\*\*FCM payload\*\*, as JSON without blanks\n\n- The content/);
  });

  test('nothing within it, nor of a provider that we do not know', () => {
    checkHover(push(PAYLOAD.replace('token', 'tok$0en')), '');
    checkHover(
      push(
        PAYLOAD.replace('json', 'js$0on').replace('FCM', 'OneSignal').replace('"message"', '"m"'),
      ),
      '',
    );
  });
});

describe('a file', () => {
  const files = new Map<string, FileFact>([
    [
      'docs/brd.md',
      { is: 'there', at: { uri: 'file:///ws/app/docs/brd.md', path: 'app/docs/brd.md' } },
    ],
    ['docs/nfr.md', { is: 'missing', nearMiss: undefined }],
    ['docs/BRIEF.md', { is: 'missing', nearMiss: 'docs/brief.md' }],
  ]);
  const environment = { ...ENVIRONMENT, facts: { ...FACTS, files } };
  const refers = (path: string) =>
    `---\nintegration-spec: data-sync\n---\n\n# 3rd Party Integrations & Data Sync\n\n**Reference:** ${path}\n`;

  test('that is there, is not, or is spelt otherwise', () => {
    checkHover(
      refers('docs/b$0rd.md'),
      `
\`app/docs/brd.md\` · a file that is there
`,
      environment,
    );
    checkHover(
      refers('docs/n$0fr.md'),
      `
\`docs/nfr.md\` · a file that is not there

It was looked for from the workspace folder down to the folder of this document.
`,
      environment,
    );
    checkHover(
      refers('docs/n$0fr.md (if any)'),
      `
\`docs/nfr.md\` · a file that is not there, and need not be

It was looked for from the workspace folder down to the folder of this document.
`,
      environment,
    );
    checkHover(
      refers('docs/BR$0IEF.md'),
      `
\`docs/BRIEF.md\` · a file that is not there

There is \`docs/brief.md\`: letter case counts.
`,
      environment,
    );
    checkHover(refers('docs/oth$0er.md'), '', environment);
  });
});

test('a rule in a suppression comment', () => {
  const hiding = (rule: string) =>
    payment(`<!-- integration-spec-disable-next-line ${rule} -->\n- **Provider:** Stripe`);
  checkHover(
    hiding('placeholder, unknown-web$0hook-event'),
    `
\`unknown-webhook-event\` · rule, an error by default

A webhook event that the provider does not send, under this name at least.

[About this rule](https://example.org/unknown-webhook-event.md)
`,
  );
  const severities = new Map([['placeholder', 'off' as const]]);
  checkHover(
    hiding('place$0holder'),
    `
\`placeholder\` · rule, switched off

Text that a template, or an author, left to be replaced later.

[About this rule](https://example.org/placeholder.md)
`,
    { ...ENVIRONMENT, severities },
  );
  checkHover(hiding('no-such$0-rule'), '');
});
