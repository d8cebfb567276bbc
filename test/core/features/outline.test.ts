import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../server/core/features/outline/outline.ts';
import type { OutlineNode } from '../../../server/core/features/outline/outline-item.ts';
import { coversSpan } from '../../../server/core/text/span.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { FIXTURES, readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

function outline(text: string): readonly OutlineNode[] {
  const { spec } = checkText(text, ENVIRONMENT);
  return spec ? outlineOf(spec, FACTS) : [];
}

/** The outline as lines, two blanks for each level. */
function drawn(nodes: readonly OutlineNode[], indent = ''): string {
  return nodes
    .map(({ kind, name, detail, children }) => {
      const own = `${indent}${kind}: ${name}${detail ? ` (${detail})` : ''}\n`;
      return own + drawn(children, `${indent}  `);
    })
    .join('');
}

const TREES: Readonly<Record<string, string>> = {
  'data-sync.md': `
document: 04 - 3rd Party Integrations & Data Sync
  section: 1. Integration Landscape Overview
  integration: 2. Payment Gateway Integration (Stripe)
    list: Required Webhook Events to Listen
      webhook-event: checkout.session.completed
      webhook-event: invoice.payment_failed
  integration: 3. Email & Communication Service (SendGrid)
    email-trigger: Booking confirmed
      variable: first_name
      variable: station_name
    email-trigger: Kayak overdue
      variable: first_name
      variable: late_fee
  integration: 4. Push Notifications (Mobile/Web) (Firebase Cloud Messaging)
    payload: Standard Payload Structure
  integration: 5. Real-Time Data Synchronization (WebSockets) (Socket.IO)
    realtime-event: KAYAK_RETURNED (broadcast)
  section: 6. External Dependencies & Fallback Strategy
    fallback: Stripe
    fallback: SendGrid
    fallback: FCM
    fallback: Socket.IO
`,
  'external-integrations.md': `
document: External Integrations
  section: Overview
  integration: Stripe
    section: Integration Details
    section: Endpoints Used
      endpoint: POST /v1/invoices
      endpoint: GET /v1/customers/{id}
    section: Data Flow
    section: Error Handling
    section: Rate Limiting
    section: Fallback Strategy
  integration: Postmark
    section: Integration Details
    section: Endpoints Used
      endpoint: POST /email/withTemplate
    section: Data Flow (not applicable)
    section: Error Handling
    section: Rate Limiting (not applicable)
    section: Fallback Strategy
`,
};

describe.each(Object.entries(TREES))('the outline of %s', (file, tree) => {
  test.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
    expect(drawn(outline(spell(readFixture(file))))).toBe(tree.trimStart());
  });
});

function expectNested(nodes: readonly OutlineNode[]): void {
  for (const node of nodes) {
    expect(coversSpan(node, node.nameSpan), node.name).toBe(true);
    expect(node.name).not.toBe('');
    for (const child of node.children) expect(coversSpan(node, child), child.name).toBe(true);
    for (const [i, child] of node.children.slice(1).entries())
      expect(child.start).toBeGreaterThanOrEqual(node.children[i]?.start ?? 0);
    expectNested(node.children);
  }
}

test.each(FIXTURES)('children lie within their parents: %s', (_, text) => {
  for (const spell of Object.values(SPELLINGS)) expectNested(outline(spell(text)));
});

test.each([
  ['an unfinished list', '- **Event:** Welcome\n    - **Dynamic Variables:** {{first_'],
  ['an unfinished payload', '```json\n{ "message": {'],
  ['a heading that has only begun', '\n##'],
])('%s', (_, end) => {
  const whole = readFixture('data-sync.md');
  for (const title of ['## 3.', '## 4.', '## 6.']) {
    const text = whole.slice(0, whole.indexOf(title)) + end;
    expect(outline(text)).toHaveLength(1);
    expectNested(outline(text));
  }
});

test('a README has none', () => {
  expect(outline('# A library\n\n## Stripe\n\n- It works.\n')).toEqual([]);
});
