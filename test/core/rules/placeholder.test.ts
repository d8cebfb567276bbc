import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const dataSync = only('data-sync', 'placeholder');
const external = only('external-integrations', 'placeholder');

test('finds what a template left, in both spellings', () => {
  checkFindings(
    `
## 1. Integration Landscape Overview

We sell boats.

## 2. Payment Gateway Integration

- **Provider:** [e.g., Stripe]
                ^^^^^^^^^^^^^^ placeholder: “[e.g., Stripe]” is still to be filled in. Say the “Provider”.
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: \\[Action to take, e.g., Update tenant\\]
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ placeholder
  - invoice.paid: Extend the plan

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Ably
- **Connection Endpoint:** wss://api.\\[projectname\\].com/live
                                     ^^^^^^^^^^^^^^^ placeholder
- **Core Events:** boat_moved

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| **[Service 3]** | High | [Strategy] |
    ^^^^^^^^^^^ placeholder
                           ^^^^^^^^^^ placeholder
| Stripe | High | Wait. |
`,
    dataSync,
  );
});

test('finds what an author left for later', () => {
  checkFindings(
    `
## Stripe

- **Purpose**: TBD
               ^^^ placeholder
- **Provider**: Stripe
- **Documentation**: _(to be specified later)_
                      ^^^^^^^^^^^^^^^^^^^^^^^ placeholder

### Data Flow

TODO: draw it
^^^^ placeholder

We call <API_HOST> at night.
        ^^^^^^^^^^ placeholder

### Error Handling

- **Strategy**: To be decided
                ^^^^^^^^^^^^^ placeholder
- **Specific Errors Handled**: none so far

### Rate Limiting

- **Provider Limits**: 100 a second
- **Our Strategy**: a queue

### Integration Details

- **Library/SDK**: stripe-node
- **Authentication**: API key
- **Authentication Method**: bearer token
`,
    external,
  );
});

test('stays quiet where brackets mean something else', () => {
  checkFindings(
    `
## Stripe

- [x] **Purpose**: Payments [see the brief](brief.md) and [vendor] and [vendor][v], as in [1].
- **Provider**: \`[e.g., Stripe]\` [^1]
- **Documentation**: https://docs.stripe.com/[version]/api

### Endpoints Used

- \`GET /v1/customers/{id}\`: reads one, or \`[TBD]\`
- GET /v1/customers/{id}: reads one

> [!NOTE]
> Nothing to do (TBD was the old name of the ticket).

### Data Flow

We send ["a", "b"], then we wait. The todo list is elsewhere.

\`\`\`json
{ "to": "[e.g., Stripe]", "x": "TODO" }
\`\`\`

- **Dynamic Variables**: [email]

[vendor]: https://vendor.example
[v]: https://vendor.example
[^1]: A note.
`,
    external,
  );
});

test('a variable in square brackets is a variable, a placeholder among variables is none', () => {
  checkFindings(
    `
## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Trigger Condition:** A user row is inserted
    - **Dynamic Variables:** [email]
  - **Event:** Reset
    - **Trigger Condition:** The user asks
    - **Dynamic Variables:** [Variables]
                             ^^^^^^^^^^^ placeholder
`,
    dataSync,
  );
});

test('offers values of this field', () => {
  const before =
    '## 2. Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n- **Payment Flow:** Checkout\n- x: y\n';
  checkFix(before, before.replace('[e.g., Stripe]', 'Stripe'), {
    rule: 'placeholder',
    title: 'Stripe',
    environment: dataSync,
  });
  const dated =
    '# External Integrations\n\n**Last Updated**: [Date]\n**Status**: Active\n**Target State**: To-Be\n\n## Overview\n\nBoats.\n';
  checkFix(dated, dated.replace('[Date]', '2026-11-23'), {
    rule: 'placeholder',
    environment: external,
  });
});

test('an unfilled copy gets one finding instead', () => {
  const text =
    '## 2. Payment Gateway Integration\n\n- **Provider:** [e.g., Stripe]\n- **Payment Flow:** [e.g., Checkout]\n- **Required Webhook Events to Listen:**\n  - a.b: [Action]\n\n## 3. Email\n\n- **Provider:** [e.g., SendGrid]\n- **Core Email Triggers:** [e.g., x]\n';
  expect(checkText(text, dataSync).findings).toEqual([]);
  const findings = checkText(text, only('data-sync', 'placeholder', 'unfilled-template')).findings;
  expect(findings.map(({ rule }) => rule)).toEqual(['unfilled-template']);
});
