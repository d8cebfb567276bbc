import { escapeText } from '../../server/core/templates/skeleton.ts';

/** A way of listing a webhook event. `@` stands for its name. */
export interface Form {
  readonly name: string;
  readonly list: string;
  /** True where the name stands with the escapes of a Google Docs export. */
  readonly isEscaped?: boolean;
}

const ITEM = '- **Required Webhook Events to Listen:**\n  - ';
const TABLE = '**Required Webhook Events to Listen:**\n\n| Event | Action |\n| :-- | :-- |\n| ';

export const FORMS: readonly Form[] = [
  { name: 'code span', list: `${ITEM}\`@\`: Put it into the queue.` },
  { name: 'bare', list: `${ITEM}@: Put it into the queue.` },
  { name: 'escaped', list: `${ITEM}@: Put it into the queue.`, isEscaped: true },
  { name: 'check box', list: `${ITEM}[ ] \`@\` - put it into the queue` },
  { name: 'table', list: `\n${TABLE}\`@\` | Put it into the queue |` },
  { name: 'bare in a table', list: `\n${TABLE}@ | Put it into the queue |` },
];

/** A whole document that lists one event of a provider, the line of the event, and where its name stands. */
export function listingDocument({ list, isEscaped }: Form, provider: string, event: string) {
  const name = isEscaped ? escapeText(event) : event;
  const before = `# 3rd Party Integrations & Data Sync

**Project Name:** Tidemark

## 1. Integration Landscape Overview

Tidemark listens to ${provider}. Email is not applicable for MVP. Push notifications are not applicable for MVP. Real-time data is not applicable for MVP.

## 2. Payment Gateway Integration

- **Provider:** ${provider}
- **Payment Flow:** As the office decides
${list.slice(0, list.indexOf('@'))}`;
  const text = `${before}${name}${list.slice(list.indexOf('@') + 1)}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| **${provider}** | High | Ask again in the night. |
`;
  const start = before.length;
  return { text, start, end: start + name.length, line: before.split('\n').length - 1 };
}
