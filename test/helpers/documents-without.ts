import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import type { Insertion } from '../../server/core/features/insertions/insertion.ts';
import { sectionsWithin } from '../../server/core/spec/section.ts';
import { placedSections, type Spec } from '../../server/core/spec/spec.ts';
import type { Template } from '../../server/core/templates/template.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { removeLines } from '../../server/core/text/remove-lines.ts';
import { type Span, shiftSpan } from '../../server/core/text/span.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { readWith } from './environment.ts';
import { FACTS } from './facts.ts';
import { readFixture } from './fixtures.ts';

/** Whether a template asks for nothing of the kind, so that it goes to the cursor. */
export function isUnasked({ id }: Template, { belongs: { kind } }: Insertion): boolean {
  return (id === 'data-sync' && kind === 'error') || (id !== 'data-sync' && kind === 'payload');
}

/**
 * A document of a template that is clean with what an insertion brings, and lacks just that. `@@` stands
 * where the cursor has to be, if that matters.
 */
export function documentWithout(template: Template, { belongs }: Insertion): string {
  const whole = readFixture(`${template.id}.md`);
  const spec = checkText(whole, readWith(template.id)).spec as Spec;
  switch (belongs.kind) {
    case 'section':
      return without(whole, sectionSpan(spec, belongs.section));
    case 'field': {
      const { field, section } = belongs;
      const text = section?.id === 'webhook-events' ? withWebhooks(whole) : whole;
      const read = checkText(text, readWith(template.id)).spec as Spec;
      return without(text, fieldSpan(read, field, section));
    }
    case 'events':
      return template.id === 'data-sync'
        ? payments(belongs.catalog, belongs.flow.name)
        : integration(belongs.catalog);
    case 'payload':
      return push([...FACTS.catalogs.values()].find(({ payload }) => payload === belongs.format));
    case 'mark':
      return template.id === 'data-sync'
        ? payments(FACTS.catalogs.get('stripe'), 'Checkout Session').replace(
            '\n## 6.',
            '- **Required Webhook Events to Listen:**\n  - checkout.session.completed: Confirm the booking.\n\n## 5. Real-Time Data Synchronization (WebSockets)\n@@\n## 6.',
          )
        : whole.replace(/(?<=### Rate Limiting\n)\nN\/A.*\n/, '@@\n');
    default:
      return whole;
  }
}

function without(text: string, span: Span | undefined): string {
  return span ? applyEdits(text, [removeLines(text, span)]) : text;
}

function sectionSpan(spec: Spec, definition: unknown): Span | undefined {
  for (const { start, section } of placedSections(spec)) {
    const found = sectionsWithin(section).find((each) => each.definition === definition);
    if (found) return shiftSpan(found, start);
  }
  return undefined;
}

function fieldSpan(spec: Spec, definition: unknown, section: unknown): Span | undefined {
  for (const { start, section: outermost } of placedSections(spec)) {
    for (const part of sectionsWithin(outermost)) {
      if (section && part.definition !== section) continue;
      const found = part.fields.find((each) => each.definition === definition);
      const [first] = part.body;
      const last = part.body.at(-1);
      if (found) return shiftSpan(found, start);
      if (section && first && last) return shiftSpan({ start: first.start, end: last.end }, start);
    }
  }
  return undefined;
}

function withWebhooks(text: string): string {
  return text.replace(
    '### Data Flow',
    '### Webhook Events\n\n- `invoice.paid`: x\n\n### Data Flow',
  );
}

function payments(catalog: Catalog | undefined, flow: string): string {
  return `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Tidewater

## 1. Integration Landscape Overview

Tidewater takes payments with ${catalog?.name}. E-mail, push notifications and real-time data are not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** ${catalog?.name}
- **Payment Flow:** ${flow}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| **${catalog?.name}** | High | Take the booking without payment and send a payment link later. |
`;
}

function push(catalog: Catalog | undefined): string {
  return `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Tidewater

## 1. Integration Landscape Overview

Tidewater notifies phones through ${catalog?.name}. Payments, e-mail and real-time data are not applicable for MVP.

## 4. Push Notifications (Mobile/Web)

- **Provider:** ${catalog?.name}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| **${catalog?.name}** | High | Show the notice in the app at its next start. |
`;
}

function integration(catalog: Catalog): string {
  const operation = catalog.endpoints?.operations[0] ?? 'POST /v1/orders';
  return `# External Integrations

**Last Updated:** 2026-10-02

**Status:** Active

**Target State:** As-To-Be

## Overview

Harbour Office invoices its moorings through ${catalog.name}.

## ${catalog.name}

- **Purpose:** Payment processing
- **Provider:** ${catalog.name}
- **Documentation:** ${catalog.documentation}

### Integration Details

- **Authentication:** API key

### Endpoints Used

- \`${operation}\`: To begin

### Data Flow

The billing job calls it for each tenant.

### Error Handling

- **Strategy:** Retry with exponential backoff
- **Specific Errors Handled:**
  - \`429 Too Many Requests\`: Queue the request and retry later
  - \`5xx Server Error\`: Retry with backoff

### Rate Limiting

- **Provider Limits:** 100 requests a second in live mode
- **Our Strategy:** A leaky bucket in front of the client

### Fallback Strategy

- **If Service is Unavailable:** Invoices wait in the queue, and the tenants see a notice
`;
}
