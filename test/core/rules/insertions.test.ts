import { expect, test } from 'vitest';
import { fixRuleEdits } from '../../../server/core/features/bulk-edits.ts';
import { combineFixes } from '../../../server/core/features/fixes.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

/** Checks a fix with LF and with CRLF. */
function checkBoth(before: string, after: string, check: Parameters<typeof checkFix>[2]): void {
  checkFix(before, after, check);
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  checkFix(crlf(before), crlf(after), check);
}

const metadata = {
  rule: 'missing-metadata',
  environment: only('external-integrations', 'missing-metadata'),
};
const title = '# External Integrations\n\n';
const sections = '\n\n## Overview\n\nBoats.\n';

test('metadata is written as the metadata beside it', () => {
  const status = '[Draft / Active / Deprecated]';
  for (const [before, after] of [
    [
      '| Field | Value |\n| --- | --- |\n| Last Updated | 2026-01-01 |\n| Target State | As-Is |',
      `| Field | Value |\n| --- | --- |\n| Last Updated | 2026-01-01 |\n| Status | ${status} |\n| Target State | As-Is |`,
    ],
    [
      '| **Last Updated** | 2026-01-01 |\n| --- | --- |\n| **Target State** | As-Is |',
      `| **Last Updated** | 2026-01-01 |\n| --- | --- |\n| **Status** | ${status} |\n| **Target State** | As-Is |`,
    ],
    [
      '| Field | Value | Note |\n| --- | --- | --- |\n| Last Updated | 2026-01-01 | |\n| Target State | As-Is | |',
      `| Field | Value | Note |\n| --- | --- | --- |\n| Last Updated | 2026-01-01 | |\n| Status | ${status} | |\n| Target State | As-Is | |`,
    ],
    [
      '* **Last Updated:** 2026-01-01\n* **Target State:** As-Is',
      `* **Last Updated:** 2026-01-01\n* **Status:** ${status}\n* **Target State:** As-Is`,
    ],
    [
      '  - **Last Updated:** 2026-01-01\n  - **Target State:** As-Is',
      `  - **Last Updated:** 2026-01-01\n  - **Status:** ${status}\n  - **Target State:** As-Is`,
    ],
    [
      '**Last Updated**: 2026-01-01\n**Target State**: As-Is',
      `**Last Updated**: 2026-01-01\n**Status**: ${status}\n**Target State**: As-Is`,
    ],
    [
      '**Target State**: As-Is\n**Last Updated**: 2026-01-01',
      `**Target State**: As-Is\n**Last Updated**: 2026-01-01\n**Status**: ${status}`,
    ],
    [
      '**Last Updated**: 2026-01-01  \n**Target State**: As-Is',
      `**Last Updated**: 2026-01-01  \n**Status**: ${status}  \n**Target State**: As-Is`,
    ],
    [
      '**Target State**: As-Is\\\n**Last Updated**: 2026-01-01',
      `**Target State**: As-Is\\\n**Last Updated**: 2026-01-01\\\n**Status**: ${status}`,
    ],
    [
      '> **Last Updated**: 2026-01-01\n> **Target State**: As-Is',
      `> **Last Updated**: 2026-01-01\n> **Status**: ${status}\n> **Target State**: As-Is`,
    ],
    [
      '> **Last Updated**: 2026-01-01\n>\n> **Target State**: As-Is',
      `> **Last Updated**: 2026-01-01\n>\n> **Status**: ${status}\n>\n> **Target State**: As-Is`,
    ],
    [
      '**Last Updated**: 2026-01-01\n\n**Target State**: As-Is',
      `**Last Updated**: 2026-01-01\n\n**Status**: ${status}\n\n**Target State**: As-Is`,
    ],
    [
      '**Last Updated**: 2026-01-01 **Target State**: As-Is',
      `**Last Updated**: 2026-01-01 **Target State**: As-Is\n\n**Status**: ${status}`,
    ],
  ] as const) {
    checkBoth(title + before + sections, title + after + sections, metadata);
  }
});

test('metadata before the first there is', () => {
  for (const [before, after] of [
    [
      '**Status**: Active\n**Target State**: As-Is',
      '**Last Updated**: [Date]\n**Status**: Active\n**Target State**: As-Is',
    ],
    [
      '**Status**: Active\n\n**Target State**: As-Is',
      '**Last Updated**: [Date]\n\n**Status**: Active\n\n**Target State**: As-Is',
    ],
    [
      '> - **Status:** Active\n> - **Target State:** As-Is',
      '> - **Last Updated:** [Date]\n> - **Status:** Active\n> - **Target State:** As-Is',
    ],
  ] as const) {
    checkBoth(title + before + sections, title + after + sections, metadata);
  }
});

test('metadata stands below the title, also where something stands above it', () => {
  const rest = '## Overview\n\nBoats.\n\n## Document\n\n- Status: Active\n- Target State: As-Is\n';
  for (const head of [
    '',
    '<!-- A note -->\n',
    '[![build](x.svg)](y)\n\n',
    '---\na: b\n---\n\n<!-- A note -->\n\n',
  ]) {
    checkBoth(
      `${head}# External Integrations\n\n${rest}`,
      `${head}# External Integrations\n\n**Last Updated:** [Date]\n\n${rest}`,
      metadata,
    );
  }
});

const field = {
  rule: 'missing-field',
  environment: only('data-sync', 'missing-field', 'missing-section'),
};
const flow = '[e.g., Checkout Session / Subscriptions]';

test('fields are written as the field beside them', () => {
  const head = '## 2. Payment Gateway Integration\n\n';
  for (const [before, after] of [
    [
      '1. **Provider:** Stripe\n2. **Webhook Events:** a.b',
      `1. **Provider:** Stripe\n2. **Payment Flow:** ${flow}\n2. **Webhook Events:** a.b`,
    ],
    [
      '> - **Provider:** Stripe\n> - **Webhook Events:** a.b',
      `> - **Provider:** Stripe\n> - **Payment Flow:** ${flow}\n> - **Webhook Events:** a.b`,
    ],
    [
      '**Provider:** Stripe\n**Webhook Events:** a.b',
      `**Provider:** Stripe\n**Payment Flow:** ${flow}\n**Webhook Events:** a.b`,
    ],
    [
      '**Provider:** Stripe  \n**Webhook Events:** a.b',
      `**Provider:** Stripe  \n**Payment Flow:** ${flow}  \n**Webhook Events:** a.b`,
    ],
    [
      '-\t**Provider:** Stripe\n-\t**Webhook Events:** a.b',
      `-\t**Provider:** Stripe\n-\t**Payment Flow:** ${flow}\n-\t**Webhook Events:** a.b`,
    ],
    [
      '### Provider\n\nStripe\n\n### Webhook Events\n\n- a.b: c',
      `### Provider\n\nStripe\n\n### Payment Flow\n\n${flow}\n\n### Webhook Events\n\n- a.b: c`,
    ],
    [
      '### Payment Flow\n\nCheckout\n\n### Webhook Events\n\n- a.b: c',
      `### Provider\n\n[e.g., Stripe]\n\n### Payment Flow\n\nCheckout\n\n### Webhook Events\n\n- a.b: c`,
    ],
    [
      '### Stripe\n\n- **Provider:** Stripe\n\n### Xendit\n\n- **Provider:** Xendit\n- **Webhook Events:** a.b',
      `### Stripe\n\n- **Provider:** Stripe\n\n### Xendit\n\n- **Provider:** Xendit\n- **Payment Flow:** ${flow}\n- **Webhook Events:** a.b`,
    ],
  ] as const) {
    checkBoth(`${head}${before}\n`, `${head}${after}\n`, field);
  }
});

test('a block goes behind the lines of a paragraph', () => {
  const head = '## 2. Payment Gateway Integration\n\n';
  const events =
    '- checkout.session.completed: [Action to take, e.g., Update tenant subscription status to ACTIVE]\n- invoice.payment_failed: [Action to take, e.g., Downgrade tenant to FREE tier and send email]\n';
  for (const body of [
    '**Provider:** Stripe\n**Payment Flow:** x\n',
    '**Provider:** Stripe\n\n**Payment Flow:** x\n',
  ]) {
    checkBoth(
      head + body,
      `${head}${body}\n**Required Webhook Events to Listen:**\n\n${events}`,
      field,
    );
  }
});

test('fields of a trigger', () => {
  const head = '## 3. Email\n\n- **Provider:** SendGrid\n';
  for (const [before, after] of [
    [
      '- **Core Email Triggers:**\n    - **Event:** B\n        - **Dynamic Variables:** y',
      '- **Core Email Triggers:**\n    - **Event:** B\n        - **Trigger Condition:** [Condition]\n        - **Dynamic Variables:** y',
    ],
    [
      '- **Core Email Triggers:**\n    - **Event:** B\n        - **Trigger Condition:** y',
      '- **Core Email Triggers:**\n    - **Event:** B\n        - **Trigger Condition:** y\n        - **Dynamic Variables:** [Variables]',
    ],
    [
      '- **Core Email Triggers:**\n  1. **Event:** B\n     - **Dynamic Variables:** y',
      '- **Core Email Triggers:**\n  1. **Event:** B\n     - **Trigger Condition:** [Condition]\n     - **Dynamic Variables:** y',
    ],
    [
      '\n### Core Email Triggers\n\n- **Event:** B\n- **Dynamic Variables:** y',
      '\n### Core Email Triggers\n\n- **Event:** B\n- **Trigger Condition:** [Condition]\n- **Dynamic Variables:** y',
    ],
  ] as const) {
    checkBoth(`${head}${before}\n`, `${head}${after}\n`, field);
  }
});

test('a table of triggers gets no row for a column', () => {
  const text =
    '## 3. Email\n\n- **Provider:** SendGrid\n- **Core Email Triggers:**\n\n| Event | Trigger Condition |\n| --- | --- |\n| Sign-up | now |\n';
  const { findings } = checkText(text, only('data-sync', 'missing-field'));
  expect(findings.map((finding) => finding.fixes())).toEqual([[]]);
});

test('a fallback section that is asked for cannot be marked', () => {
  const environment = only('data-sync', 'empty-section');
  const text = (provider: string) =>
    `## 2. Payments\n\n- **Provider:** ${provider}\n- **Payment Flow:** x\n\n## 6. External Dependencies & Fallback Strategy\n`;
  const titles = (provider: string) =>
    checkText(text(provider), environment).findings.flatMap(({ message, fixes }) => [
      /Fill.*/.exec(message)?.[0],
      ...fixes().map(({ title }) => title),
    ]);
  expect(titles('Stripe')).toEqual(['Fill it in.', 'Insert what belongs here']);
  expect(titles('N/A')).toEqual([
    'Fill it in, or say why it does not apply.',
    'Insert what belongs here',
    'Mark it as Not Applicable',
  ]);
});

test('numbers in the manner of the other headings', () => {
  const environment = only('data-sync', 'section-number', 'section-order');
  const sample = (first: string, second: string) => `${first}\n\nBoats.\n\n${second}\n\nFCM.\n`;
  for (const [first, before, after] of [
    ['## 1. Overview', '## Push Notifications', '## 4. Push Notifications'],
    ['## 1) Overview', '## **Push Notifications**', '## **4) Push Notifications**'],
    ['## 1. Overview', '## 📱 Push Notifications', '## 4. 📱 Push Notifications'],
    ['## 🔌 1. Overview', '## 📱 Push Notifications', '## 📱 4. Push Notifications'],
    ['## 01 — Overview', '## Push Notifications', '## 04 — Push Notifications'],
    ['## 01 - Overview', '## Push Notifications', '## 04 - Push Notifications'],
    ['## Section 1: Overview', '## Push Notifications', '## Section 4: Push Notifications'],
    ['## 1. Overview', 'Push Notifications\n---', '4\\. Push Notifications\n---'],
    ['1\\) Overview\n---', 'Push Notifications\n---', '4\\) Push Notifications\n---'],
    ['## 01 — Overview', 'Push Notifications\n---', '04 — Push Notifications\n---'],
    ['## Section 1. Overview', 'Push Notifications\n---', 'Section 4. Push Notifications\n---'],
  ] as const) {
    checkBoth(sample(first, before), sample(first, after), { rule: 'section-number', environment });
  }
});

test('a section is inserted with a number in the manner of the others', () => {
  const environment = only('data-sync', 'missing-section');
  const { findings } = checkText('## 01 — Overview\n\nBoats.\n', environment);
  const edits = findings.flatMap((finding) => finding.fixes()[0]?.edits ?? []);
  expect(edits.map(({ newText }) => /##.*/.exec(newText)?.[0])).toEqual([
    '## 02 — Payment Gateway Integration',
    '## 03 — Email & Communication Service',
    '## 04 — Push Notifications (Mobile/Web)',
    '## 05 — Real-Time Data Synchronization (WebSockets)',
    '## 06 — External Dependencies & Fallback Strategy',
  ]);
});

const INSERTED =
  '#{2,3} (?:\\d. )?(?:Payment Gateway|Email &|Push Notifications|Real-Time Data Synch|Ext)';

test('all missing sections at once read as one after the other', () => {
  const head = (heading: string) => `## ${heading}\n\nBoats.\n`;
  const parts = [
    '',
    head('2. Payments'),
    head('Overview'),
    `${head('1. Overview')}\n${head('4. Push')}`,
    `${head('2. Payments')}${head('5. Real-Time Data')}`,
    `# Integrations\n\n${head('3. Email')}\n\n\n${head('6. Fallback')}`,
    '# Integrations\n\n- A note\n',
    `## Stripe\n\n- **Purpose:** x\n\n### Fallback Strategy\n\nNone.\n\n${head('SendGrid')}`,
  ];
  const texts = parts.flatMap((text) => [
    text,
    text.trimEnd(),
    `${text}\n\n`,
    `---\na: b\n---\n${text}`,
    text.replaceAll('\n', '\r\n'),
  ]);
  for (const template of ['data-sync', 'external-integrations']) {
    const environment = only(template, 'missing-section');
    for (const text of texts) {
      const findings = (source: string) => checkText(source, environment).findings;
      const all = applyEdits(text, fixRuleEdits(findings(text), 'missing-section'));
      let each = text;
      for (let [next] = findings(each); next; [next] = findings(each)) {
        each = applyEdits(each, next.fixes()[0]?.edits ?? []);
      }
      expect(all, `${template}: ${JSON.stringify(text)}`).toBe(each);
      const lines = all.replaceAll('\r\n', '\n');
      expect(lines).not.toMatch(new RegExp(`(?:[^\n]|\n\n)\n${INSERTED}`));
    }
  }
});

test('a sub-section is inserted before the section that follows, a field before both', () => {
  const insert = (newText: string) => ({
    title: 'Insert',
    edits: [{ span: { start: 4, end: 4 }, newText }],
    preferred: true,
    safe: false,
  });
  const fixes = ['\n\n## B', '\n\n## C', '\n\n### A.1', '\n- Field'].map(insert);
  expect(applyEdits('## A\n', combineFixes(fixes))).toBe(
    '## A\n- Field\n\n### A.1\n\n## B\n\n## C\n',
  );
});

test('a first field stands at the end of what the section says itself', () => {
  const head = '## 2. Payment Gateway Integration\n\n';
  const line = '- **Provider:** [e.g., Stripe]\n';
  for (const [before, after] of [
    ['Boats are paid for.\n', `Boats are paid for.\n\n${line}`],
    ['- Boats\n', `- Boats\n${line}`],
    ['Boats.\n\n### Why\n\nMoney.\n', `Boats.\n\n${line}\n### Why\n\nMoney.\n`],
  ] as const) {
    checkBoth(head + before, head + after, field);
  }
});

test('what is taken out of a line leaves one blank', () => {
  const fix = {
    rule: 'template-instruction',
    environment: only('data-sync', 'template-instruction'),
  };
  const comment = '<!-- AI INSTRUCTION: say it -->';
  const head = '## 1. Overview\n\n';
  for (const [before, after] of [
    [`Boats ${comment} and tickets.`, 'Boats and tickets.'],
    [`Boats${comment} and tickets.`, 'Boats and tickets.'],
    [`- ${comment} Boats`, '- Boats'],
    [`Boats ${comment}`, 'Boats'],
    [`Boats.\n\n${comment}\n\nTickets.`, 'Boats.\n\nTickets.'],
  ] as const) {
    checkBoth(`${head}${before}\n`, `${head}${after}\n`, fix);
  }
});

test('content that is kept in a comment stands apart from the mark', () => {
  const fix = {
    rule: 'not-applicable-content',
    title: 'keep it in a comment',
    environment: only('data-sync', 'not-applicable-content'),
  };
  const head = '## 4. Push\n\n';
  const kept = (text: string) => `<!-- integration-spec-kept\n${text}\n-->`;
  for (const [mark, gap, content] of [
    ['- **Provider:** N/A', '\n', '- **Standard Payload Structure:** {}'],
    ['Not applicable for MVP', '\n\n', '- **Provider:** FCM'],
  ] as const) {
    checkBoth(`${head}${mark}${gap}${content}\n`, `${head}${mark}\n\n${kept(content)}\n`, fix);
  }
});
