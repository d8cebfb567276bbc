import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../server/core/features/tokens.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const TEXT = `## 1. Integration Landscape Overview

Harbour takes money through Stripe. Push notifications are not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Invoicing
- **Required Webhook Events to Listen:**
  - \`invoice.paid\`: Open the gate
  - invoice.payment_failed: Tell Stripe's customer
  - invoiceitem.updated: Nothing

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After the row is committed.
    - **Dynamic Variables:** {{first_name}}, {{link}}

## 4. Push Notifications (Mobile/Web)

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable for MVP, nobody asked for it.

- Socket.IO would do
  it all.

## 6. External Dependencies & Fallback Strategy
`;

/** Each token with its text, line by line. */
function coloured(text: string, environment = readWith('data-sync')): string[] {
  const { spec } = checkText(text, environment);
  if (!spec) return [];
  const tokens = tokensOf(spec, FACTS, { start: 0, end: text.length });
  return tokens.map(({ start, end, type, isDeprecated }) => {
    const words = text.slice(start, end).replace(/\\|\*\*/g, '');
    return `${type}${isDeprecated ? ', deprecated' : ''}: ${words}`;
  });
}

describe('what is coloured', () => {
  test('events, variables, providers, what does not apply', () => {
    expect(coloured(TEXT)).toEqual([
      'provider: Stripe',
      'notApplicable: not applicable',
      'provider: Stripe',
      'event: invoice.paid',
      'event: invoice.payment_failed',
      'provider: Stripe',
      'event, deprecated: invoiceitem.updated',
      'provider: SendGrid',
      'variable: {{first_name}}',
      'variable: {{link}}',
      'muted: 4. Push Notifications (Mobile/Web)',
      'muted: 5. Real-Time Data Synchronization (WebSockets)',
      'notApplicable: Not applicable',
      'muted: for MVP, nobody asked for it.',
      'muted: - Socket.IO would do',
      'muted: it all.',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('spelt otherwise the same is: %s', (_, spell) => {
    const plain = (lines: string[]) => lines.map((line) => line.replace(/: [+*] /, ': - '));
    expect(plain(coloured(spell(TEXT)))).toEqual(coloured(TEXT));
  });

  test('in an ordinary document nothing is', () => {
    expect(coloured('# A library\n\nIt speaks to Stripe.\n', ENVIRONMENT)).toEqual([]);
  });

  test('only what is asked for is given', () => {
    const { spec } = checkText(TEXT, readWith('data-sync'));
    const start = TEXT.indexOf('## 3.');
    const within = { start, end: TEXT.indexOf('## 4.') - 1 };
    const tokens = spec ? tokensOf(spec, FACTS, within) : [];
    expect(tokens.map(({ type }) => type)).toEqual(['provider', 'variable', 'variable']);
  });
});

test(
  'tokens are in order, apart from each other, and on one line, whatever the text',
  () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = `${TEXT}${hostile}`;
        const { spec } = checkText(text, readWith('data-sync'));
        const tokens = spec ? tokensOf(spec, FACTS, { start: 0, end: text.length }) : [];
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^[^\r\n]+$/);
          last = end;
        }
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
