// What documents say in words: that something does not apply, and what labels and titles are called.
// What is not marked is no finding.
import { describe, test } from 'vitest';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only, onlyByContent } from '../../helpers/environment.ts';

const marks = only(
  'data-sync',
  'not-applicable-contradiction',
  'not-applicable-content',
  'not-applicable-reason',
  'missing-field',
);
const PUSH = '## Push Notifications (Mobile/Web)\n\n';
const FILLED = `- **Provider:** FCM\n- **Standard Payload Structure:** see the wiki\n`;

describe('a statement for some rules out nothing that is there', () => {
  test.each([
    'Push notifications are not needed in the pilot phase for schools, only for companies.',
    'Push notifications are not required for the free tier; the others get them.',
    'Push notifications are not used for marketing.',
    'Push-Benachrichtigungen sind nicht erforderlich für Gäste.',
  ])('%s', (said) => {
    checkFindings(`## Integration Landscape Overview\n\n${said}\n\n${PUSH}${FILLED}`, marks);
    const [, behind = ''] = /(?:are|sind) (.*)/.exec(said) ?? [];
    checkFindings(`${PUSH}${behind}\n\n${FILLED}`, marks);
  });
});

test('a statement for all of it, or for the first version, rules it out', () => {
  checkFindings(
    `
## Integration Landscape Overview

Payments are not needed for the MVP: schools pay by invoice, only companies ask. Push is not used. Only the web has it.

## Payment Gateway Integration
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-applicable-contradiction

- **Provider:** Stripe
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**
  - invoice.paid: extend

## Push Notifications (Mobile/Web)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-applicable-contradiction

${FILLED}`,
    marks,
  );
});

test('the reason for a mark in the heading stands below it', () => {
  checkFindings(
    `
## Payment Gateway Integration (N/A)

The app is free.

## Email & Communication Service (N/A)
                                  ^^^ not-applicable-reason

## Push Notifications (Mobile/Web) – Not applicable

- **Reason:** notes are local
`,
    marks,
  );
});

describe('what says the same as a mark does not contradict it', () => {
  test.each([
    '- **Provider:** N/A, the app has one user\n- **Standard Payload Structure:** -\n',
    'N/A, the app has one user.\n\n| Field | Value |\n| --- | --- |\n| Provider | N/A |\n| Payload | – |\n',
    'N/A, the app has one user.\n\n- **Provider:** N/A\n- **Payload:** none\n',
    '- **Applicability:** Not applicable\n- **Reason:** one user\n- **Decided by:** @lead on 2026-10-01\n',
  ])('%#', (body) => checkFindings(PUSH + body, marks));
});

test('what says more does', () => {
  checkFindings(
    `
## Push Notifications (Mobile/Web)

N/A, the app has one user.

| Field | Value | Since |
^^^^^^^^^^^^^^^^^^^^^^^^… not-applicable-content
| --- | --- | --- |
| Provider | N/A | FCM since May |

## Email & Communication Service

- **Applicability:** Not applicable, there is no mail
- **Contact:** Acme
^^^^^^^^^^^^^^^^^^^ not-applicable-content
`,
    marks,
  );
});

test('a mark that is struck out, or whose box is not ticked, is none', () => {
  checkFindings(`${PUSH}~~Not applicable for MVP~~ (added in October)\n\n${FILLED}`, marks);
  checkFindings(`${PUSH}- [ ] Not applicable\n- [x] Applicable\n\n${FILLED}`, marks);
  checkFindings(`${PUSH}- [ ] Applicable\n- [x] Not applicable – web only\n`, marks);
});

describe('a section that says in a sentence that it does not apply lacks nothing', () => {
  test.each([
    'There are no push notifications in the MVP.',
    'We do not use push, as there is no app.',
    'The app sends no push notifications: it is used at a desk.',
    'Push is not part of v1.',
    'Not currently planned, as there is no app.',
    'Wird nicht benötigt, da es keine App gibt.',
    'Nicht Teil des MVP.',
    'Derzeit nicht vorgesehen, da es keine App gibt.',
    'No se utiliza porque no hay aplicación.',
    'Pas prévu pour le MVP.',
  ])('%s', (body) => checkFindings(`${PUSH}${body}\n`, marks));
});

describe('a narrower sentence says nothing of it', () => {
  test.each([
    'We do not use push notifications on Android.',
    'We do not use push tokens.',
    'There are no retries in the MVP: the queue is enough.',
  ])('%s', (body) => checkFindings(`${PUSH}${body}\n\n${FILLED}`, marks));
});

test('the main provider is the provider', () => {
  checkFindings(
    `
## Payment Gateway Integration

- **Primary Provider:** Stripe
- **Backup Provider:** PayPal
- **Payment Flow:** Payment Links
- **Required Webhook Events to Listen:**
  - checkout.session.completd: paid
    ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
`,
    only('data-sync', 'missing-field', 'unknown-webhook-event', 'undecided-provider'),
  );
});

describe('a title in another language, with “&” for its “and”', () => {
  const words = onlyByContent('missing-section', 'missing-field', 'unknown-webhook-event');
  test('German', () => {
    checkFindings(
      `
# Drittanbieter-Integrationen & Datensynchronisation

## 1. Übersicht

Stripe. Alles andere ist im MVP nicht vorgesehen.

## 2. Zahlungen

- **Anbieter:** Stripe
- **Zahlungsablauf:** Checkout Session
- **Erforderliche Webhook-Ereignisse:**
  - checkout.session.completd: x
    ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event

## 3. E-Mail und Kommunikation

Nicht geplant, da es keine Post gibt.

## 4. Push

Nicht geplant, da es keine App gibt.

## 5. Echtzeit

Nicht geplant, da es nichts zu sehen gibt.

## 6. Externe Abhängigkeiten & Fallback-Strategie

| Dienst | Kritikalität | Strategie |
| --- | --- | --- |
| Stripe | Hoch | Später buchen |
`,
      words,
    );
  });
});

const EVENTS = `
# Billing

## Stripe

### Webhook events

- \`invoice.paid\`: a
- \`charge.refunded\`: b
- \`invoice.voided\`: c
`;

test('behind the label “Provider” an everyday word is a name', () => {
  checkFindings(
    `
# Billing

**Provider:** Paddle

## Webhook events

- \`transaction.completed\`: a
- \`subscription.cancelled\`: b
   ^^^^^^^^^^^^^^^^^^^^^^ unknown-webhook-event
- \`subscription.past_due\`: c
`,
    onlyByContent('unknown-webhook-event'),
  );
});

describe('what errors are called', () => {
  test.each(['Errors', 'Status codes', 'Fehlercodes', 'Errores', "Réponses d'erreur"])(
    '%s',
    (title) => {
      checkFindings(
        `${EVENTS}
### ${title}

- \`401 Forbidden\`: x
       ^^^^^^^^^ status-reason
- \`404 Not Found\`: y
`,
        onlyByContent('status-reason'),
      );
    },
  );
});

test('the address of a webhook receiver below its heading, and in its column', () => {
  checkFindings(
    `${EVENTS}
### Webhook URLs

- Production: http://api.acme.com/hooks/stripe
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint
- Development: http://localhost:3000/hooks/stripe

### Setup

| Environment | Webhook URL | Namespace |
| --- | --- | --- |
| Staging | http://staging.acme.com/hooks/stripe | http://www.sitemaps.org/schemas |
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint

### Background

The idea is from http://martinfowler.com/articles/201701-event-driven.html.
`,
    onlyByContent('insecure-endpoint'),
  );
});
