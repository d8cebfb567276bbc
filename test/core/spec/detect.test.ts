import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const kindOf = (text: string, environment = ENVIRONMENT) => {
  const { reading } = checkText(text, environment);
  return reading.kind === 'spec'
    ? `${reading.spec.template.id} by ${reading.spec.detection.by}`
    : reading.kind;
};

/** What an agent writes about a code base: over ten thousand repositories have one, with our template's title. */
const AUDIT = `# External Integrations

**Analysis Date:** 2026-02-03

## APIs & External Services

**Payment Processing:**
- Stripe - Subscriptions
  - SDK/Client: stripe npm package
  - Auth: API key in STRIPE_SECRET_KEY
  - Endpoints used: checkout sessions, portal

**Email/SMS:**
- None detected

## Data Storage

**Databases:**
- PostgreSQL
  - Connection: via DATABASE_URL

## Authentication & Identity

**Auth Provider:**
- Custom

## Monitoring & Observability

**Error Tracking:**
- None

## CI/CD & Deployment

**Hosting:**
- Fly.io

## Environment Configuration

**Required env vars:**
- DATABASE_URL

## Webhooks & Callbacks

**Incoming:**
- Stripe - /api/webhooks/stripe
  - Events: payment_intent.succeeded

**Outgoing:**
- None
`;

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  test('a document with title and marks of a template is read with it', () => {
    expect(kindOf(spell(readFixture('data-sync.md')))).toBe('data-sync by signature');
    expect(kindOf(spell(readFixture('external-integrations.md')))).toBe(
      'external-integrations by signature',
    );
  });

  test('a codebase audit is of no template, though it may be read by its content', () => {
    expect(kindOf(spell(AUDIT))).toBe('content by content');
    expect(kindOf(spell(AUDIT.replaceAll(/Stripe/gi, 'Ledgerly')))).toBe('none');
  });
});

test('a title alone selects nothing, and neither does the body alone', () => {
  expect(
    kindOf('# External Integrations\n\n## Overview\n\nWe call Stripe.\n\n### Endpoints Used\n'),
  ).toBe('none');
  expect(
    kindOf(
      readFixture('external-integrations.md').replace('# External Integrations', '# Our services'),
    ),
  ).toBe('content by content');
  expect(
    kindOf(
      '# Third-Party Integrations\n\n## Overview\n\nBoats.\n\n## Payments\n\nStripe.\n\n## Webhooks\n\n## Dependencies\n',
    ),
  ).toBe('none');
});

test.each([
  ['---\nintegration-spec: data-sync\n---\n# Boats\n', 'data-sync by declared'],
  [
    '---\ntitle: x\n"integration-spec": "data-sync" # ours\n---\n# Boats\n',
    'data-sync by declared',
  ],
  [
    '---\r\nintegration-spec: external-integrations\r\n---\r\n# Boats\r\n',
    'external-integrations by declared',
  ],
  ['---\nintegration-spec: false\n---\n# Boats\n', 'off'],
  ['---\nintegration-spec: nonsense\n---\n# Boats\n', 'unknown-template'],
  ['---\nmeta:\n  integration-spec: data-sync\n---\n# Boats\n', 'none'],
  ['---\nintegration-spec: data-sync\n\n# Boats\n', 'none'],
  ['\n---\nintegration-spec: data-sync\n---\n# Boats\n', 'none'],
  ['# Boats\n\n---\nintegration-spec: data-sync\n---\n', 'none'],
  ['', 'none'],
])('front matter: %j', (text, kind) => expect(kindOf(text)).toBe(kind));

test('the front matter beats what is configured, which beats the signature', () => {
  const text = readFixture('external-integrations.md');
  expect(kindOf(text, readWith('data-sync'))).toBe('data-sync by declared');
  expect(
    kindOf(`---\nintegration-spec: external-integrations\n---\n${text}`, readWith('data-sync')),
  ).toBe('external-integrations by declared');
  expect(kindOf(text, { ...ENVIRONMENT, configured: { id: false, by: 'configuration' } })).toBe(
    'off',
  );
});

test('a short title with the template’s headings and labels in another language', () => {
  const spanish = `# Integraciones externas

## Stripe

- **Propósito**: Cobros
- **Proveedor**: Stripe

### Detalles de integración

- **Autenticación**: Clave

### Endpoints utilizados

- \`POST /v1/refunds\`: Devolver

### Manejo de errores

- **Errores específicos**:
  - \`429\`: Reintentar

### Límites de tasa

- **Límites del proveedor**: 100 por segundo
- **Nuestra estrategia**: Cola
`;
  expect(kindOf(spanish)).toBe('external-integrations by signature');
  const fewer = spanish.slice(0, spanish.indexOf('### Límites'));
  expect(kindOf(fewer)).not.toBe('external-integrations by signature');
});
