/** A data-sync document with these lines in its second section, and nothing behind it but the fallback table. */
export function dataSync(body: string, rows = '| **Acme** | High | Wait |'): string {
  return `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Harbour

## 1. Integration Landscape Overview

Harbour takes money for berths [and_more].

## 2. Payment Gateway Integration

${body}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
${rows}
`;
}

/** The same with these lines in a section of another title. */
export function dataSyncIn(title: string, body: string): string {
  return dataSync(`- **Provider:** Stripe\n\n## ${title}\n\n${body}`);
}

export const MAIL = '3. Email & Communication Service';
export const REALTIME = '5. Real-Time Data Synchronization (WebSockets)';

/** An external-integrations document with one integration, whose last lines these are. */
export function external(body: string, provider = 'Stripe'): string {
  return `# External Integrations

**Last Updated:** 2026-11-16
**Status:** Active
**Target State:** As-To-Be

## Overview

What the shop relies on [and_more, with_more].

## ${provider}

- **Purpose:** Payments
- **Provider:** ${provider}
- **Documentation:** [Link]

### Integration Details

- **Authentication:** API Key

${body}
`;
}
