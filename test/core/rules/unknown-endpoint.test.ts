// Endpoints looked up in the provider's API: one made up for this test, so that it stays as it is.
import { expect, test } from 'vitest';
import type { Catalog } from '../../../server/core/catalogs/catalog.ts';
import { type CheckEnvironment, checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only, onlyByContent } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';

const STRIPE: Catalog = {
  id: 'stripe',
  name: 'Stripe',
  documentation: '',
  hosts: ['stripe.com'],
  sources: [],
  endpoints: {
    hosts: ['api.stripe.com', 'files.stripe.com'],
    operations: [
      'GET /v1/charges',
      'POST /v1/charges',
      'GET /v1/customers/{customer}',
      'POST /v1/customers/{customer}',
      'DELETE /v1/customers/{customer}',
      'POST /v1/payment_intents',
      'POST /v1/payment_intents/{intent}/capture',
      'POST /v1/webhook_endpoints',
      'GET /v1/files/{path}',
    ],
  },
};
const environment: CheckEnvironment = {
  ...only('external-integrations', 'unknown-endpoint', 'invalid-endpoint'),
  facts: { ...FACTS, catalogs: new Map([['stripe', STRIPE]]) },
};

function spec(endpoints: string, provider = 'Stripe'): string {
  return `## ${provider}\n\n- **Purpose**: Payments\n- **Provider**: ${provider}\n\n### Endpoints Used\n\n${endpoints}\n`;
}

test('what the API does not have', () => {
  checkFindings(
    `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- \`POST /v1/charges\`: pay
- \`POST /v1/payment_intent\`: start
   ^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: Stripe has no endpoint “POST /v1/payment_intent” that we know of. Did you mean “POST /v1/payment_intents”?
- \`PUT /v1/customers/{id}\`: change
   ^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: Stripe has no PUT “/v1/customers/{id}” that we know of, only GET, POST, DELETE. Check it against the documentation.
- \`POST /v1/webhooks\`: hear of payments
   ^^^^^^^^^^^^^^^^^ invalid-endpoint
- \`POST /v1/webhook_endpoint\`: register
   ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint
- \`POST /v1/horoscopes/daily/all\`
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-endpoint: Stripe has no endpoint “POST /v1/horoscopes/daily/all” that we know of. Check it against the documentation.
`,
    environment,
  );
});

test.each([
  ['- `GET /v1/customers/{id}`\n- `GET /v1/customers/:id`\n- `GET /v1/customers/cus_123`'],
  ['- `GET /v1/customers/<id>?expand[]=x`\n- `POST /v1/charges/`'],
  ['- `POST /charges`: below the base address'],
  ['- `POST https://api.stripe.com/v1/charges`\n- `GET https://files.stripe.com/v1/files/a/b`'],
  ['- `POST https://connect.stripe.com/oauth/token`'],
  ['- `GET|POST /v1/charges`\n- `/v1/charges`'],
  ['- `GET /v1/...`\n- `GET /v1/*`'],
  ['- `POST /v1/[resource]`'],
])('nothing is unknown in %s', (endpoints) => {
  expect(checkText(spec(endpoints), environment).findings).toEqual([]);
});

test('an API that we do not know, or of one of two providers', () => {
  const unknown = '- `POST /v1/horoscopes`';
  expect(checkText(spec(unknown, 'Xendit'), environment).findings).toEqual([]);
  expect(checkText(spec(unknown, 'Stripe and Xendit'), environment).findings).toEqual([]);
});

test('paths that have no word in common are not near', () => {
  const messages = (path: string) =>
    checkText(spec(`- \`GET ${path}\``), environment).findings.map(({ message }) => message);
  expect(messages('/v1/x')[0]).toContain('Check it against the documentation');
  expect(messages('/v1/balances/history')[0]).toContain('Check it against the documentation');
  expect(messages('/v1/customer/history')[0]).toContain('Did you mean');
});

test('below another base address than the API’s own', () => {
  const below = (base: string) =>
    checkText(
      spec('- `POST /v1/horoscopes`').replace('\n### ', `- **Base URL**: ${base}\n\n### `),
      environment,
    ).findings.length;
  expect(below('https://api.stripe.com')).toBe(1);
  expect(below('https://api.stripe.com/v1/')).toBe(1);
  expect(below('the usual one')).toBe(1);
  expect(below('https://connect.stripe.example/oauth')).toBe(0);
  expect(below('https://api.stripe.com/treasury/x')).toBe(0);
  expect(below('https://files.stripe.com, https://stripe.com/oauth')).toBe(0);
});

test('without template only lists that are the provider’s', () => {
  const free = {
    ...onlyByContent('unknown-endpoint', 'invalid-endpoint'),
    facts: environment.facts,
  };
  const found = (lines: string) => {
    const head =
      '# Integrations\n\n## Stripe\n\n- **Purpose**: dues\n- **Authentication**: API key\n- **Rate Limits**: 100 a second\n';
    const text = `${head}\n**Endpoints Used:**\n\n${lines}\n`;
    const { findings, reading } = checkText(text, free);
    expect(reading.kind).toBe('spec');
    return findings.map(({ rule }) => rule);
  };
  expect(found('- `POST /v1/charges`\n- `POST /v1/charged/all`')).toEqual(['unknown-endpoint']);
  expect(found('- `POST /v1/charges`\n- `POST /v1/webhooks/stripe`')).toEqual(['invalid-endpoint']);
  expect(found('- `POST /v1/members`\n- `POST /v1/webhooks/stripe`')).toEqual([]);
  expect(found('- `POST /v1/charges`\n- `GET /club/all`\n- `GET /club/one`')).toEqual([]);
  expect(found('- `POST https://api.stripe.com/v1/charged/all`')).toEqual(['unknown-endpoint']);
});

test('the fixes keep the document’s own names', () => {
  const fix = { rule: 'unknown-endpoint', environment };
  checkFix(
    spec('- `POST /v1/payment_intent/:id/capture`'),
    spec('- `POST /v1/payment_intents/:id/capture`'),
    fix,
  );
  checkFix(spec('- `GET /customer/{id}`'), spec('- `GET /customers/{id}`'), fix);
  checkFix(spec('- `PUT /v1/charges`'), spec('- `GET /v1/charges`'), fix);
  checkFix(
    spec('- \\[x\\] \\_ POST /v1/payment\\_intent'),
    spec('- \\[x\\] \\_ POST /v1/payment\\_intents'),
    fix,
  );
});
