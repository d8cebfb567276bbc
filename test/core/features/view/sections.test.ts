import { describe, expect, test } from 'vitest';
import type { SectionView } from '../../../../server/core/features/view/spec-view.ts';
import { readWith } from '../../../helpers/environment.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
import { partsIn, plainAt, sectionsWithin, viewedOf, viewOf } from '../../../helpers/spec-view.ts';
import { allSpecs } from '../../../helpers/specs.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const DATA_SYNC = `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Harbour

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session, also with bank debits
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Confirm the booking

## 3. Email & Communication Service

- **Provider:** [e.g., SendGrid]
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:**

## 4. Push Notifications (Mobile/Web)

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable for MVP, nobody asked for it.

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | Medium | Retry |
`;

const INTEGRATIONS = `# External Integrations

**Last Updated**: 2026-10-02

**Status**: Active

## Overview

Payments go through Stripe.

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: N/A, it is a mock

### Integration Details

- **Authentication**: API key

### Endpoints Used

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
  - \`401 Unauthorized\`: Alert

### Rate Limiting

N/A, there is none in the mock.
`;

/** Each section and part on a line: where it is shown, how far it is, why it does not apply, what its gap offers. */
function outlined(text: string, template: string): string[] {
  const lines = (sections: readonly SectionView[], indent: string): string[] =>
    sections.flatMap(({ title, state, at, reason, parts, sections: below }) => [
      `${indent}${title} @ ${plainAt(text, at)}: ${state}${reason && ` (${reason})`}`,
      ...parts.map(
        (part) =>
          `${indent}  - ${part.name} @ ${plainAt(text, part.at)}: ${part.state}${
            part.reason && ` (${part.reason})`
          }${part.work ? ` → ${part.work}` : ''}`,
      ),
      ...lines(below, `${indent}  `),
    ]);
  return lines(viewOf(text, readWith(template)).sections.items, '').map((line) => line.trimEnd());
}

describe('sections of a view', () => {
  test('what is there, what is missing where it belongs, what does not apply', () => {
    expect(outlined(DATA_SYNC, 'data-sync')).toEqual([
      'Metadata @ 04 - 3rd Party Integrations & Data Sync: done',
      '  - Project Name @ Project Name: done',
      'Integration Landscape Overview @ 04 - 3rd Party Integrations & Data Sync: missing',
      '  - Integration Landscape Overview @ 04 - 3rd Party Integrations & Data Sync: missing → Insert Integration Landscape Overview',
      'Payment Gateway Integration @ 2. Payment Gateway Integration: incomplete',
      '  - Provider @ Provider: done',
      '  - Payment Flow @ Payment Flow: done',
      '  - Webhook events: 2 missing @ Required Webhook Events to Listen: missing → Add 2 events',
      'Email & Communication Service @ 3. Email & Communication Service: incomplete',
      '  - Provider @ [e.g., SendGrid]: placeholder',
      '  - Core Email Triggers @ Core Email Triggers: done',
      '  - User Registration: Event @ Event: done',
      '  - User Registration: Trigger Condition @ Trigger Condition: missing → Fill in Trigger Condition',
      '  - User Registration: Dynamic Variables @ Event: User Registration: missing → Insert Dynamic Variables',
      'Push Notifications (Mobile/Web) @ 4. Push Notifications (Mobile/Web): missing',
      '  - Push Notifications (Mobile/Web) @ 4. Push Notifications (Mobile/Web): missing → Fill in Push Notifications (Mobile/Web)',
      'Real-Time Data Synchronization (WebSockets) @ 5. Real-Time Data Synchronization (WebSockets): not-applicable (Not applicable for MVP, nobody asked for it.)',
      'External Dependencies & Fallback Strategy @ 6. External Dependencies & Fallback Strategy: incomplete',
      '  - Fallback table @ 6. External Dependencies & Fallback Strategy: done',
      '  - Fallback row for Stripe @ 6. External Dependencies & Fallback Strategy: missing → Add a fallback row for Stripe',
    ]);
  });

  test('sub-sections below their section, fields that do not apply with the reason', () => {
    expect(outlined(INTEGRATIONS, 'external-integrations')).toEqual([
      'Metadata @ External Integrations: incomplete',
      '  - Last Updated @ Last Updated: done',
      '  - Status @ Status: done',
      '  - Target State @ External Integrations: missing → Insert Target State',
      'Overview @ Overview: done',
      'Stripe @ Stripe: incomplete',
      '  - Purpose @ Purpose: done',
      '  - Provider @ Provider: done',
      '  - Documentation @ Documentation: not-applicable (N/A, it is a mock)',
      '  - Data Flow @ Endpoints Used: missing → Insert Data Flow',
      '  - Fallback Strategy @ Rate Limiting: missing → Insert Fallback Strategy',
      '  Integration Details @ Integration Details: done',
      '    - Authentication @ Authentication: done',
      '  Endpoints Used @ Endpoints Used: missing',
      '    - Endpoints Used @ Endpoints Used: missing → Fill in Endpoints Used',
      '  Error Handling @ Error Handling: incomplete',
      '    - Strategy @ Strategy: done',
      '    - Specific Errors Handled @ Specific Errors Handled: done',
      '    - 429 Too Many Requests @ Specific Errors Handled: missing → Insert 429 Too Many Requests',
      '    - 5xx Server Error @ Specific Errors Handled: missing → Insert 5xx Server Error',
      '  Rate Limiting @ Rate Limiting: not-applicable (N/A, there is none in the mock.)',
    ]);
  });

  test.each(Object.entries(SPELLINGS))('are the same spelt otherwise: %s', (_, spell) => {
    for (const [text, template] of [
      [DATA_SYNC, 'data-sync'],
      [INTEGRATIONS, 'external-integrations'],
    ] as const)
      expect(outlined(spell(text), template)).toEqual(outlined(text, template));
  });

  test('what the overview rules out stands where it belongs, with the words of the overview', () => {
    const [head = '', ...rest] = DATA_SYNC.split(/^(?=## )/m);
    const overview =
      '## 1. Integration Landscape Overview\n\nMails only. Payments are not applicable for MVP.\n\n';
    const text = [head, overview, ...rest.slice(1)].join('');
    expect(outlined(text, 'data-sync').slice(2, 5)).toEqual([
      'Integration Landscape Overview @ 1. Integration Landscape Overview: done',
      'Payment Gateway Integration @ Payments are not applicable for MVP: not-applicable (Payments are not applicable for MVP)',
      'Email & Communication Service @ 3. Email & Communication Service: incomplete',
    ]);
  });

  test('the second copy of a section is left out', () => {
    const twice = `${DATA_SYNC}\n## 2. Payment Gateway Integration\n\n- **Provider:** PayPal\n`;
    const titles = (text: string) =>
      viewOf(text, readWith('data-sync')).sections.items.map(({ title }) => title);
    expect(titles(twice)).toEqual(titles(DATA_SYNC));
  });

  test('nothing of a document without template, or of one whose sections are filled in', () => {
    const text =
      '# Payments\n\n## Stripe\n\n- **Payment Flow:** Checkout\n- **Webhook Events:** `invoice.paid`\n- **Endpoints:** `POST /v1/refunds`\n';
    expect(viewOf(text).sections).toEqual({ items: [], total: 0 });
    const states = viewOf(readFixture('data-sync.md')).sections.items.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['done']));
  });

  test('only the first are shown, and all are counted', () => {
    const text = `# External Integrations\n\n${['A', 'B', 'C'].map((x) => `## ${x}\n\n- **Purpose**: x\n- **Provider**: Stripe\n`).join('\n')}`;
    const { sections, progress } = viewOf(text, readWith('external-integrations'));
    expect(sections.total).toBe(5);
    expect(progress.missing).toBeGreaterThan(20);
  });
});

describe('progress', () => {
  test('of a section is that of all its parts, an empty, a missing, an inapplicable section being one', () => {
    const { sections, progress } = viewOf(DATA_SYNC, readWith('data-sync'));
    expect(sections.items.map((each) => Object.values(each.progress).join(' '))).toEqual([
      '1 0 0 0',
      '0 1 0 0',
      '2 1 0 0',
      '2 2 1 0',
      '0 1 0 0',
      '0 0 0 1',
      '1 1 0 0',
    ]);
    expect(progress).toEqual({ done: 6, missing: 6, placeholder: 1, 'not-applicable': 1 });
  });
});

/** What rules call absent. A section that is missing is reported at the one before it. */
const ABSENT =
  /^(?:missing-(?!section)|empty-|webhook-events-missing|webhook-action|unlisted-integration)/;

describe.each(allSpecs())('%s', (_, text) => {
  const view = viewOf(text);

  test('no section is done in which something is found to be absent', () => {
    const { spec, findings } = viewedOf(text);
    const starts = [...spec.sections.map(({ start }) => start), text.length];
    const done = view.sections.items
      .filter(({ state, title }) => state === 'done' && title !== 'Metadata')
      .map(({ at, title }) => ({ title, at, end: starts.find((start) => start > at.start) ?? 0 }));
    const found = findings.filter(
      ({ rule, message }) => ABSENT.test(rule) && !/handled without a retry/.test(message),
    );
    expect(
      done.filter(({ at, end }) =>
        found.some(({ span }) => at.start <= span.start && span.start < end),
      ),
    ).toEqual([]);
  });

  test('keys are different, and JSON changes nothing', () => {
    const keys = [
      ...sectionsWithin(view.sections.items).map(({ key }) => key),
      ...partsIn(view).map(({ key }) => key),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
