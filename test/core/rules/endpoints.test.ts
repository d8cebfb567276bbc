// Endpoints in every spelling: methods and paths that cannot be, our own among theirs, listed twice.
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const environment = only(
  'external-integrations',
  'invalid-endpoint',
  'duplicate-endpoint',
  'insecure-endpoint',
);

function spec(endpoints: string, provider = 'Xendit'): string {
  return `## ${provider}\n\n- **Purpose**: Payments\n- **Provider**: ${provider}\n\n### Endpoints Used\n\n${endpoints}\n`;
}

function found(endpoints: string, provider?: string): string[] {
  const text = spec(endpoints, provider);
  return checkText(text, environment).findings.map(
    ({ severity, rule, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`,
  );
}

const DEFECTS = `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- \`GTE /v1/charges\`: create a payment
   ^^^ invalid-endpoint: “GTE” is no HTTP method, so that no server answers to it. Did you mean GET?
- \`UPDATE /v1/customers/{id}\`: change a customer
   ^^^^^^ invalid-endpoint: “UPDATE” is no HTTP method, so that no server answers to it. Use POST.
- \`GET v1/customers/{id}\`: read a customer
       ^^^^^^^^^^^^^^^^^ invalid-endpoint: The path “v1/customers/{id}” must begin with a slash: “/v1/customers/{id}”. Without one it would be added to whatever path the base address ends with.
- \`GET /v1/customers/:customer\`: look up the address
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-endpoint
- \`POST /api/webhooks/stripe\`: receives events
   ^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-endpoint: “/api/webhooks/stripe” looks like an endpoint of our own, which Stripe calls: this list is for those that we call. Move it to the webhook events or the data flow.
- \`GET http://api.stripe.com/v1/balance\`
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint
`;

test('what cannot be', () => {
  checkFindings(DEFECTS, environment);
});

const TWICE = spec(
  '- `POST /v2/invoices`: create\n- `GET /v2/invoices/{invoice_id}` - read\n- `POST /v2/invoices` → again',
);

test.each(Object.entries(SPELLINGS))('listed twice, %s', (_, spell) => {
  const text = spell(TWICE);
  const { findings } = checkText(text, environment);
  expect(findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)).toEqual([
    'duplicate-endpoint POST /v2/invoices',
  ]);
  expect(findings[0]?.span.start).toBe(text.lastIndexOf('POST'));
});

describe('every spelling', () => {
  test.each([
    ['bare', '- POST /v2/invoices\n- POST /v2/invoices - again'],
    ['a label first', '- Create: `POST /v2/invoices`\n- Again: `POST /v2/invoices`'],
    ['bold', '- **POST /v2/invoices**: create\n- **POST** `/v2/invoices`: again'],
    ['numbered', '1. `POST /v2/invoices`\n2. `POST /v2/invoices/`'],
    ['a path, then its method', '- `/v2/invoices` (POST)\n- `POST /v2/invoices`'],
    [
      'addresses',
      '- `POST https://api.xendit.co/v2/invoices`\n- POST https://api.xendit.co/v2/invoices.',
    ],
    ['several methods', '- `GET|POST /v2/invoices`\n- `POST /v2/invoices`'],
    ['lines', '`POST /v2/invoices`: create\n`POST /v2/invoices`: again'],
    [
      'columns',
      '| Method | Path | Purpose |\n| --- | --- | --- |\n| POST | `/v2/invoices` | a |\n| `POST` | /v2/invoices | b |',
    ],
    [
      'one column',
      '| Endpoint | Purpose |\n| --- | --- |\n| `POST /v2/invoices` | a |\n| POST /v2/invoices | b |',
    ],
    ['parameters', '- `GET /v2/invoices/{id}`\n- `GET /v2/invoices/<invoice>`'],
  ])('%s', (_, endpoints) => {
    expect(found(endpoints)).toHaveLength(1);
  });

  test('a key endpoints list in place of the sub-section', () => {
    const text =
      '## Stripe\n\n- **Purpose**: Payments\n- **Provider**: Stripe\n\n**Key Endpoints Used:**\n\n- `PSOT /v1/charges` - pay\n';
    expect(checkText(text, environment).findings.map(({ rule }) => rule)).toEqual([
      'invalid-endpoint',
    ]);
  });

  test('requests in a fence', () => {
    const fence =
      '```http\nGTE /v2/invoices\n```\n\n```bash\ncurl -X PSOT \\\n  http://api.xendit.co/v2/invoices\n```';
    expect(found(fence)).toEqual([
      'warning invalid-endpoint GTE',
      'warning invalid-endpoint PSOT',
      'warning insecure-endpoint http://api.xendit.co/v2/invoices',
    ]);
  });
});

test.each([
  ['- `POST /v2/invoices`: create\n- `GET /v2/invoices`: list\n- `POST /v2/invoices/{id}/expire!`'],
  ['- `GET /v2/invoices?status=PAID`\n- `GET /v2/invoices?status=EXPIRED`'],
  ['- `POST /v2/invoices`: idempotent, unlike `POST /v2/payouts`\n- `POST /v2/payouts`: pay out'],
  ['- `POST /graphql`: products\n- `POST /graphql`: orders'],
  ['- `stripe.charges.create()`\n- `query { orders { id } }`\n- `acme.v1.Payments/Create`'],
  [
    '- `SELECT * FROM invoices`\n- `SUBSCRIBE /topic/x`\n- `WS /socket`\n- gRPC /acme.v1.Payments/Create',
  ],
  ['- get /v2/invoices\n- `delete /v2/invoices/{id}`\n- `PROPFIND /dav/x`'],
  ['- Costs $20 /month and/or more'],
  ['- See the [API reference](http://docs.xendit.co/)'],
  ['- Invoices: create, expire, list\n- DELETE requests are never sent'],
  ['- `GET api.xendit.co/v2/invoices`\n- `POST https://api.xendit.co/callback_urls/invoice`'],
  ['- `POST /callback_urls/{type}`: set where callbacks go'],
  ['- `[List all other endpoints used]`\n- [List all other endpoints used]'],
  ['| Method | Path |\n| --- | --- |\n| POST | `/v2/invoices` | raw |\n| POST | `/v2/invoices` |'],
  ['```json\n{"url": "http://example.com", "path": "GTE /x"}\n```'],
  ['- `GET /v1/x` and `GET /v1/y`\n- `...`\n- **Base path**: `/v1`'],
])('nothing is wrong with %s', (endpoints) => {
  expect(found(endpoints)).toEqual([]);
});

test('our own, told by what else the document says', () => {
  expect(found('- `POST /webhooks/xendit`')).toHaveLength(1);
  expect(found('- `GET /auth/callback`')).toHaveLength(1);
  expect(found('- `POST /hooks/webhook`: our endpoint, receives events')).toHaveLength(1);
  expect(found('- `POST https://api.acme.com/webhook`')).toHaveLength(1);
  expect(found('- `POST /webhooks`: register one', 'Postmark')).toEqual([]);
});

test('the fixes', () => {
  const fix = { rule: 'invalid-endpoint', environment };
  checkFix(spec('- `PSOT /v2/x`'), spec('- `POST /v2/x`'), fix);
  checkFix(spec('- `POST v2/x_y`'), spec('- `POST /v2/x_y`'), fix);
  checkFix(spec('- POST v2/x\\_y \\[x\\]'), spec('- POST /v2/x\\_y \\[x\\]'), fix);
  checkFix(spec('- `GET https//api.xendit.co/x`'), spec('- `GET https://api.xendit.co/x`'), fix);
  checkFix(
    spec('| Method | Path |\n| --- | --- |\n| POST | v2/x |'),
    spec('| Method | Path |\n| --- | --- |\n| POST | /v2/x |'),
    fix,
  );
  checkFix(spec('- `POST /v2/x`\n- `POST /webhooks/xendit`'), spec('- `POST /v2/x`'), {
    ...fix,
    title: 'Remove',
  });
  checkFix(
    spec('- `POST /v2/x`: a\n- `POST /v2/x`: b\n  - more\n- `GET /v2/x`'),
    spec('- `POST /v2/x`: a\n- `GET /v2/x`'),
    { rule: 'duplicate-endpoint', environment },
  );
});
