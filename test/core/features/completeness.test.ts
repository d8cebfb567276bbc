import { describe, expect, test } from 'vitest';
import {
  type Completeness,
  completenessIn,
  missingParts,
} from '../../../server/core/features/completeness.ts';
import { placedSections } from '../../../server/core/spec/spec.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { readWith } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const TEXT = `# 04 - 3rd Party Integrations & Data Sync

## 1. Integration Landscape Overview

Harbour takes money through Stripe. Push notifications are not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** [e.g., Checkout Session]

## 3. Email & Communication Service

- **Provider:**
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the row is committed.

## 4. Push Notifications (Mobile/Web)

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable for MVP, nobody asked for it.

## 6. External Dependencies & Fallback Strategy
`;

/** Each section with its state and what its parts are, one line each. */
function outlined(text: string, template = 'data-sync'): string[] {
  const { spec } = checkText(text, readWith(template));
  if (!spec) return [];
  const lines = (found: Completeness, indent: string): string[] => [
    `${indent}${found.section.heading?.title.text}: ${found.state}, ${missingParts(found).length}`,
    ...found.parts.map(({ name, state }) => `${indent}  ${name}: ${state}`),
    ...found.sections.flatMap((each) => lines(each, `${indent}  `)),
  ];
  return placedSections(spec).flatMap(({ section }) =>
    completenessIn(section, spec.summary, FACTS).flatMap((found) => lines(found, '')),
  );
}

describe('how far a section is', () => {
  test('what is there, what is left open, what is absent, what does not apply', () => {
    expect(outlined(TEXT)).toEqual([
      'Integration Landscape Overview: complete, 0',
      'Payment Gateway Integration: incomplete, 2',
      '  Provider: done',
      '  Payment Flow: placeholder',
      '  Required Webhook Events to Listen: absent',
      'Email & Communication Service: incomplete, 2',
      '  Provider: empty',
      '  Core Email Triggers: done',
      '  Event: done',
      '  Trigger Condition: done',
      '  Dynamic Variables: absent',
      'Push Notifications (Mobile/Web): not-applicable, 0',
      'Real-Time Data Synchronization (WebSockets): not-applicable, 0',
      'External Dependencies & Fallback Strategy: empty, 1',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('means the same spelt otherwise: %s', (_, spell) => {
    expect(outlined(spell(TEXT))).toEqual(outlined(TEXT));
  });

  test('of an integration with its sub-sections', () => {
    const text = `# External Integrations

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: N/A, it is a mock

### Integration Details

- **Authentication**: API key

### Endpoints Used

### Error Handling

- **Strategy**: [e.g., Retry]
- **Specific Errors Handled**:
`;
    expect(outlined(text, 'external-integrations')).toEqual([
      'Stripe: incomplete, 6',
      '  Purpose: done',
      '  Provider: done',
      '  Documentation: not-applicable',
      '  Data Flow: absent',
      '  Rate Limiting: absent',
      '  Fallback Strategy: absent',
      '  Integration Details: complete, 0',
      '    Authentication: done',
      '  Endpoints Used: empty, 1',
      '  Error Handling: incomplete, 2',
      '    Strategy: placeholder',
      '    Specific Errors Handled: empty',
    ]);
  });

  test.each([['data-sync'], ['external-integrations']])('of a filled document: %s', (template) => {
    const states = outlined(readFixture(`${template}.md`), template);
    expect(states.length).toBeGreaterThan(10);
    expect(states.filter((line) => /empty|absent|placeholder|incomplete/.test(line))).toEqual([]);
  });
});
