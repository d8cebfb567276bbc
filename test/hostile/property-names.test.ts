// Names that every object of JavaScript knows are names like any other in a document: wherever it writes one, the
// same is found as for a word that nobody knows.
import { expect, test } from 'vitest';
import { entitiesOf } from '../../server/core/features/entities/entities.ts';
import { LineIndex } from '../../server/core/text/lines.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { readWith } from '../helpers/environment.ts';

const WORDS = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__proto__',
  'isPrototypeOf',
];
/** What nobody knows, written in the same way. */
const stranger = (word: string) => word.replace(/[a-z]{3,}/i, 'zqxjkvw').replace('Property', '');

const DATA_SYNC = (word: string) => `---
integration-spec: data-sync
${word}: x
---
# 3rd Party Integrations & Data Sync

**${word}:** x

## 1. Integration Landscape Overview

- ${word}: &${word}; Stripe &amp;

## ${word}

- **Provider:** ${word}

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** ${word}
- **${word}:** x
- **Required Webhook Events to Listen:**
  - \`${word}\`: x
  - ${word}.${word}: x

| Webhook Event | ${word} | Action |
| :--- | :--- | :--- |
| ${word} | ${word} | x |

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** ${word}
    - **Dynamic Variables:** {{${word}}}, {{#${word} a}}, {{a.${word}}}

## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{ "message": { "token": "a", "${word}": { "${word}": 1 }, "android": { "${word}": 1 }, "data": { "${word}": "1" } }, "${word}": 1 }
\`\`\`

\`\`\`json
{ "to": "a", "${word}": 1, "notification": { "${word}": 1 }, "data": { "${word}": 1 } }
\`\`\`

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** ${word}://a.example/x
- **Heartbeat/Ping Interval:** 3 ${word}
- **Core Events:**
  - ${word}: \`${word}\` x

<!-- integration-spec-disable-next-line ${word} -->
x

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | ${word} |
| :--- | :--- | :--- |
| ${word} | ${word} | ${word} |
`;

const EXTERNAL = (word: string) => `---
integration-spec: external-integrations
---
# External Integrations

**Status**: ${word}

## Overview

Stripe and ${word}.

## Stripe

- **Purpose**: ${word}
- **Provider**: Stripe
- **${word}**: x

### Endpoints Used

- \`${word} /v1/charges\`: x
- \`GET /v1/${word}\`: x

### Error Handling

- **Specific Errors Handled**:
  - \`${word}\`: x
  - \`429 ${word}\`: x

### ${word}

x

## ${word}

- **Provider**: ${word}
- **Purpose**: x
`;

/** Which rule finds something in which line. */
function found(text: string, template: string): string[] {
  const { findings, spec } = checkText(text, readWith(template));
  const lines = new LineIndex(text);
  for (const finding of findings) finding.fixes();
  expect(entitiesOf(spec!, readWith(template).facts)).toBeDefined();
  return findings
    .map(({ rule, span }) => `${lines.positionAt(span.start).line + 1} ${rule}`)
    .sort();
}

test.each(WORDS)('%s', (word) => {
  expect(found(DATA_SYNC(word), 'data-sync')).toEqual(
    found(DATA_SYNC(stranger(word)), 'data-sync'),
  );
  expect(found(EXTERNAL(word), 'external-integrations')).toEqual(
    found(EXTERNAL(stranger(word)), 'external-integrations'),
  );
});

test('a legacy payload keeps a key that every object has', () => {
  const text = DATA_SYNC('__proto__')
    .replaceAll('"__proto__": 1', '"a": "b"')
    .replace(/"notification": \{[^{}]*\}, "data": \{[^{}]*\}/, '"data": { "__proto__": "x" }');
  const { findings } = checkText(
    text.replace('"to": "a", "a": "b",', '"to": "a",'),
    readWith('data-sync'),
  );
  const legacy = findings.find(({ rule }) => rule === 'legacy-payload');
  const written = legacy?.fixes().flatMap(({ edits }) => edits.map(({ newText }) => newText));
  expect(written?.join('')).toContain('__proto__');
});
