import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../../../server/core/features/entities/entities.ts';
import { hoverAt } from '../../../../server/core/features/hover/hover.ts';
import { compileTemplate } from '../../../../server/core/templates/compile.ts';
import type { RichText } from '../../../../server/core/text/rich-text.ts';
import { markdownOf } from '../../../../server/core/text/rich-text-markdown.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { contextOf } from './hovered.ts';

/** A renderer that lets everything through. */
const renderer = new MarkdownIt({ html: true, linkify: true });

/** Where our own hovers lead. */
const OURS =
  /^https:\/\/(?:[\w-]+\.)*(?:stripe\.com|postmarkapp\.com|sendgrid\.com|twilio\.com|socket\.io|firebase\.google\.com|rfc-editor\.org|iana\.org|example\.org)\//;

/** What a hover holds beside words, code and emphasis. */
function dangers(text: RichText): string[] {
  const tokens = renderer
    .parse(markdownOf(text), {})
    .flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.flatMap((token) => {
    if (/^(?:image|html_inline|html_block|heading_open|table_open)$/.test(token.type))
      return [token.type];
    const href = token.type === 'link_open' ? String(token.attrGet('href')) : '';
    return href === '' || OURS.test(href) ? [] : [href];
  });
}

const PIECES = [
  '![x](https://evil.test/x.png)',
  '[click](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '\\<img src=x\\>',
  '<https://evil.test/a>',
  'https://evil.test/a',
  'www.evil.test/a',
  'me@evil.test',
  '&lt;b&gt;',
  '``a` [x](https://evil.test)',
  '` ![x](https://evil.test/x.png) `',
  '**a** _b_ ~~c~~',
  '\\[x\\](https://evil.test)',
  '[x][y]',
  '![x',
  '](https://evil.test)',
];

const document = (piece: string) => `---
integration-spec: data-sync
---

# 3rd Party Integrations & Data Sync

**Project Name:** [e.g., ${piece}]

**Reference:** docs/a${piece}b.md, docs/x.md

## 1. Integration Landscape Overview ${piece}

Stripe and SendGrid. Push notifications are not applicable because ${piece}.

## 2. Payment Gateway Integration

- **Provider:** Stripe ${piece}
- **Payment Flow:** Checkout ${piece}
- **Required Webhook Events to Listen:**
  - checkout.session.${piece}: Do it
  - \`invoice.${piece}\`: Do it
  - ${piece}
  - invoice.paid: ${piece}

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** ${piece} happens
    - **Trigger Condition:** ${piece}
    - **Dynamic Variables:** {{${piece}}}, {{first_name}}

## Stripe ${piece}

Stripe is named here, too.

## 4. Push Notifications

N/A: ${piece}

## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://${piece}
- **Core Events:**
  - Broadcast: the server emits \`${piece}\` and "a_${piece}"

## Error Handling

- **Specific Errors Handled:**
  - \`429 ${piece}\`: Wait
`;

const endpoints = (piece: string) => `---
integration-spec: external-integrations
---

# External Integrations

## Overview

Stripe ${piece}

## Stripe ${piece}

- **Purpose**: TBD ${piece}
- **Provider**: Stripe

### Endpoints Used

- \`GET /v1/customers/${piece}\`: Read it
- POST /v1/${piece}: Write it
`;

describe.each([
  ['data-sync', document],
  ['external-integrations', endpoints],
])('words of a document stay words: %s', (_, write) => {
  test.each(PIECES)('%s', (piece) => {
    const { spec } = checkText(write(piece), ENVIRONMENT);
    if (!spec) throw new Error('no spec');
    const found = entitiesOf(spec, ENVIRONMENT.facts).flatMap(
      ({ start, end }) => hoverAt(Math.floor((start + end) / 2), contextOf(spec)) ?? [],
    );
    expect(found.length).toBeGreaterThan(5);
    for (const { text } of found) expect(dangers(text)).toEqual([]);
  });
});

test.each(PIECES)('words of somebody’s template stay words: %s', (piece) => {
  const template = compileTemplate({
    id: 'team',
    title: `Services ${piece}`,
    description: piece,
    sections: [
      {
        title: 'Payments',
        guidance: `Read ${piece}.\n\n- ${piece}\n- \`code\` ${piece}\n\n> ${piece}\n\n| a | ${piece} |\n|---|---|\n| b | c |\n\n# ${piece}`,
        fields: [
          {
            label: 'State',
            type: 'choice',
            guidance: piece,
            choices: [piece, 'b'],
            examples: [piece],
          },
        ],
      },
    ],
  });
  const text = '---\nintegration-spec: team\n---\n\n# Services\n\n## Payments\n\n- **State:** b\n';
  const { spec } = checkText(text, { ...ENVIRONMENT, templates: [template] });
  if (!spec) throw new Error('no spec');
  for (const word of ['Payments', 'State']) {
    const found = hoverAt(text.indexOf(word), contextOf(spec));
    expect(found).toBeDefined();
    expect(dangers(found?.text ?? [])).toEqual([]);
  }
});
