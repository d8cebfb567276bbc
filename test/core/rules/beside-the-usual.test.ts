// Ways to write things that are rarer than those of the rules' own tests.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const external = (...rules: string[]) => only('external-integrations', ...rules);
const dataSync = (...rules: string[]) => only('data-sync', ...rules);
const found = (text: string, environment: ReturnType<typeof only>) =>
  checkText(text, environment).findings.map(({ span }) => text.slice(span.start, span.end));

const errorsIn = (list: string) => `## Stripe

- **Provider**: Stripe

### Error Handling

- **Strategy**: Retry with backoff

${list}
`;

test('two errors on a line, each with its phrase', () => {
  checkFindings(
    `
## Stripe

### Error Handling

- **Specific Errors Handled**:
  - \`401 Unauthorized\`, \`403 Forbiden\`: Alert
                             ^^^^^^^^ status-reason: The phrase of 403 is “Forbidden”. Write it as registered, so that code and logs can be searched for it.
  - \`429 Too Many Requests\` / \`503 Service Unavailable\`: Retry later
  - 400 Bad Request and 404 Not Found: Log
`,
    external('status-reason', 'missing-error-handling'),
  );
});

test('a table of errors needs no label, and is looked through all the same', () => {
  const environment = external('missing-field', 'missing-error-handling');
  const table = (...rows: string[]) =>
    errorsIn(['| Status | Action |', '| --- | --- |', ...rows].join('\n'));
  expect(found(table('| 429 | Retry |', '| 5xx | Retry |'), environment)).not.toContain(
    'Error Handling',
  );
  expect(found(table('| 429 | Retry |'), external('missing-error-handling'))).toEqual([
    'Error Handling',
  ]);
});

test('an address that a link shows is repaired in both places', () => {
  const realtime = (address: string) =>
    `## 5. Real-Time Data Synchronization (WebSockets)\n\n- **Technology:** Socket.IO\n- **Connection Endpoint:** ${address}\n`;
  checkFix(
    realtime('[ws://api.acme.com](ws://api.acme.com)'),
    realtime('[wss://api.acme.com](wss://api.acme.com)'),
    { rule: 'insecure-endpoint', environment: dataSync('insecure-endpoint') },
  );
  checkFix(realtime('[the API](ws://api.acme.com)'), realtime('[the API](wss://api.acme.com)'), {
    rule: 'insecure-endpoint',
    environment: dataSync('insecure-endpoint'),
  });
});

test.each([
  ['wss://api..acme.com', 1],
  ['wss://api.acme,com/live', 1],
  ['wss://api.acme.com:99999/live', 1],
  ['wss://api.acme.com:8443/live', 0],
  ['wss://{tenant}.acme.com:{port}/live', 0],
])('the host and the port of %s', (address, count) => {
  const text = `## 5. Real-Time Data Synchronization (WebSockets)\n\n- **Technology:** Socket.IO\n- **Connection Endpoint:** ${address}\n`;
  expect(found(text, dataSync('invalid-endpoint-url'))).toHaveLength(count);
});

test('half a minute is no minute', () => {
  const text =
    '## 5. Real-Time Data Synchronization (WebSockets)\n\n- **Technology:** Socket.IO\n- **Heartbeat/Ping Interval:** half a minute\n';
  expect(found(text, dataSync('heartbeat-interval'))).toEqual([]);
});

test('HEAD and OPTIONS are answered wherever something is', () => {
  const text =
    '## GitHub\n\n- **Provider**: GitHub\n\n### Endpoints Used\n\n- `HEAD /user`: Is the token good?\n';
  expect(found(text, external('unknown-endpoint'))).toEqual([]);
});

test('our own path is known by the first word of a provider that has no catalog', () => {
  const text = (path: string) =>
    `## Shipping\n\n- **Provider**: Acme Shipping\n\n### Endpoints Used\n\n- \`POST ${path}\`: Events\n`;
  expect(found(text('/webhooks/acme'), external('invalid-endpoint'))).toHaveLength(1);
  expect(found(text('/v2/webhooks'), external('invalid-endpoint'))).toEqual([]);
});

test('a second list of endpoints under a shorter title', () => {
  checkFindings(
    `
## Stripe

- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/refunds\`: Pay back

### Endpoints
    ^^^^^^^^^ duplicate-section

- \`POST /v1/charges\`: Charge
`,
    external('duplicate-section'),
  );
});

test('Twilio and SendGrid are two integrations where each has a place of its own', () => {
  const section = (name: string) => `## ${name}\n\n- **Purpose**: X\n- **Provider**: ${name}\n\n`;
  const environment = external('unlisted-integration');
  const overview = (...names: string[]) =>
    `## Overview\n\n${names.map((name) => `- ${name}\n`).join('')}\n`;
  const two = section('Stripe') + section('SendGrid');
  expect(found(overview('Stripe', 'SendGrid', 'Twilio') + two, environment)).toEqual(['Twilio']);
  expect(found(overview('Stripe', 'Twilio') + two, environment)).toEqual([]);
  const three = two + section('Twilio');
  expect(found(overview('Stripe', 'SendGrid') + three, environment)).toEqual(['Twilio']);
});

test('what serves while another is down is decided', () => {
  const text = '## Mail\n\n- **Provider**: SendGrid; if SendGrid fails, Resend or Postmark\n';
  expect(found(text, external('undecided-provider'))).toEqual([]);
});

test('an everyday word is a provider where the overview says what it serves', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

- Payments: Stripe
- E-mail: Resend

## 3. Email & Communication Service

- **Provider:** SendGrid
                ^^^^^^^^ provider-conflict
`,
    dataSync('provider-conflict'),
  );
});

test('a file named with the mark by which agents are shown it, and "E-Mail" in a title', () => {
  const text =
    '**Reference:** @docs/brief.md\n\n## 3. E-Mail Service\n\n- **Provider:** SendGrid\n';
  expect(found(text, dataSync('broken-reference'))).toEqual([]);
  expect(found(text, dataSync('missing-section'))).not.toContain('E-Mail Service');
});

test.each(['"TBD"', 'FIXME', '[…]', '<your sdk>', '\\<your sdk\\>'])(
  'left for later: %s',
  (value) => {
    const text = `## Stripe\n\n### Integration Details\n\n- **Library/SDK**: ${value}\n`;
    expect(found(text, external('placeholder', 'empty-field'))).toHaveLength(1);
  },
);

test('the cells of a broken row are not judged', () => {
  const row = (title: string, ...rows: string[]) =>
    `## Stripe\n\n${title}| Key | Value |\n| --- | --- |\n${rows.join('\n')}\n`;
  const rules = external('unknown-provider', 'invalid-status-code', 'status-reason', 'empty-field');
  expect(found(row('', '| Provider | Strpe | or so |', '| Purpose | Payments |'), rules)).toEqual(
    [],
  );
  const errors = row(
    '### Error Handling\n\n',
    '| 999 | a | b |',
    '| 429 Too Many Requets | a | b |',
  );
  expect(found(errors, rules)).toEqual([]);
  expect(
    found(
      '| Last Updated | 4 May 2026 |\n| --- | --- |\n| Status | Actve | x |\n',
      external('invalid-choice'),
    ),
  ).toEqual([]);
});

test('a list of errors in bold is the value of the label above it', () => {
  const list =
    '**Specific Errors Handled**:\n\n1. **429 Too Many Requets**: wait\n2. **5xx**: retry';
  const environment = external('empty-field', 'status-reason');
  expect(found(errorsIn(list), environment)).toEqual(['Too Many Requets']);
});

test.each(['If Stripe is Unavailable', 'When the service is down', 'If Service Unavailable'])(
  'a label that names the service: %s',
  (label) => {
    const text = `## Stripe\n\n- **Provider**: Stripe\n\n### Fallback Strategy\n\n- **${label}**: A banner\n`;
    expect(found(text, external('missing-field'))).not.toContain('Fallback Strategy');
  },
);

test('a plain label above a list is not empty', () => {
  const list = (items: string) =>
    `## 5. Real-Time Data Synchronization (WebSockets)\n\nTechnology: Socket.IO\nCore Events:\n\n${items}\n`;
  const environment = dataSync('empty-field');
  expect(found(list('- Broadcast: `card_moved`'), environment)).toEqual([]);
  expect(found(list('- **Heartbeat/Ping Interval:** 25 s'), environment)).toEqual(['Core Events']);
});
