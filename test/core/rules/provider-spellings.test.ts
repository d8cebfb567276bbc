import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { only } from '../../helpers/environment.ts';
import { findingLines } from '../../helpers/finding-lines.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const RULES = [
  'unknown-provider',
  'undecided-provider',
  'provider-conflict',
  'missing-fallback',
  'orphan-fallback',
  'unlisted-integration',
  'broken-reference',
  'not-applicable-contradiction',
];

const DATA_SYNC = `# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/01-Business-Requirements.md, docs/other_file.md (if any)

## 1. Integration Landscape Overview

It takes payments with Xendit. Real-time data is not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout

## 3. Email & Communication Service

- **Provider:** either SendGrid or Resend

## 4. Push Notifications (Mobile/Web)

- **Provider:** Firbase Cloud Messaging

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Mailgun | High | Queue |
| Socket.IO | High | Poll |
| Push | Low | [Strategy] |
`;

const EXTERNAL = `# External Integrations

## Overview

- **Stripe**: payments_v2
- **Twilio**: messages
- Postmark - mail

## Stripe

- **Purpose**: Payments
- **Provider**: Xendit

## Mail

- **Purpose**: Mail
- **Provider**: Postmark

## Auth0

- **Purpose**: Sign-in
- **Provider**: Auth0
`;

describe.each([
  ['data-sync', DATA_SYNC, 8],
  ['external-integrations', EXTERNAL, 3],
])('%s', (template, text, count) => {
  const environment = only(template, ...RULES);
  const first = findingLines(text, checkText(text, environment).findings);

  test('has something for every rule', () => {
    expect(first).toHaveLength(count);
  });

  test.each(Object.entries(SPELLINGS))('the same: %s', (_, spell) => {
    const spelt = spell(text);
    expect(findingLines(spelt, checkText(spelt, environment).findings)).toEqual(first);
  });
});
