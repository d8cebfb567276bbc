import { describe, expect, test } from 'vitest';
import { entitiesAt, entitiesOf } from '../../../server/core/features/entities/entities.ts';
import type { Entity } from '../../../server/core/features/entities/entity.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const TEXT = `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Harbour

**Reference:** docs/00-business-context/01-brd.md

## 1. Integration Landscape Overview

Harbour takes money through Stripe. Push notifications are not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** [e.g., Checkout Session]
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking
  - invoice.payment_failed: Hold the berth

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}

## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{ "message": { "token": "t", "data": { "route": "/berths" } } }
\`\`\`

## 5. Real-Time Data Synchronization (WebSockets)

<!-- integration-spec-disable-next-line heartbeat-interval -->
- **Technology:** Socket.IO
- **Connection Endpoint:** wss://api.harbour.example/live
- **Core Events:**
  - Broadcast: Server emits \`BERTH_MOVED\` to all users in the room.
`;

/** Each kind of name with the texts that are some, in order. */
function named(text: string): Record<string, string[]> {
  const { spec } = checkText(text, ENVIRONMENT);
  const found: Record<string, string[]> = {};
  if (!spec) return found;
  for (const { means, start, end } of entitiesOf(spec, FACTS)) {
    const source = means.kind === 'payload' ? 'payload' : text.slice(start, end);
    found[means.kind] = [...(found[means.kind] ?? []), source.replaceAll('\\', '')];
  }
  return found;
}

describe('what a document names', () => {
  test('by kind, each at its place', () => {
    const found = named(TEXT);
    expect(found).toMatchObject({
      'webhook-event': ['checkout.session.completed', 'invoice.payment_failed'],
      variable: ['{{first_name}}', '{{verification_link}}'],
      provider: ['Stripe', 'Stripe', 'SendGrid', 'FCM', 'Socket.IO'],
      'email-trigger': ['User Registration'],
      connection: ['wss://api.harbour.example/live'],
      'realtime-event': ['BERTH_MOVED'],
      reference: ['docs/00-business-context/01-brd.md'],
      placeholder: ['[e.g., Checkout Session]'],
      'not-applicable': ['not applicable'],
      payload: ['payload'],
      rule: ['heartbeat-interval'],
    });
    expect(found.section).toContain('Payment Gateway Integration');
    expect(found.label).toContain('Core Email Triggers');
  });

  test.each(Object.entries(SPELLINGS))('spelt otherwise it names the same: %s', (_, spell) => {
    expect(named(spell(TEXT))).toEqual(named(TEXT));
  });

  test('at a place the innermost comes first', () => {
    const { spec } = checkText(TEXT, ENVIRONMENT);
    const at = (offset: number) => (spec ? entitiesAt(spec, FACTS, offset) : []);
    const kinds = (entities: readonly Entity[]) => entities.map(({ means }) => means.kind);
    expect(kinds(at(TEXT.indexOf('heckout.session')))).toEqual(['webhook-event']);
    expect(kinds(at(TEXT.indexOf('not applicable')))).toEqual(['not-applicable']);
    expect(at(TEXT.indexOf('Confirm the'))).toEqual([]);
  });

  test('where a name is expected an everyday word is a provider', () => {
    const found = named(`---
integration-spec: external-integrations
---

# External Integrations

## Overview

Money comes in through Square. Paddle your own canoe.

## Square

- **Purpose**: Payment processing
- **Provider**: Square

## Polar

- **Provider**: Polar
`);
    expect(found.provider).toEqual(['Square', 'Square', 'Square', 'Polar', 'Polar']);
  });
});
