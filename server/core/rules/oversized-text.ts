import { LIMITS } from '../markdown/mask.ts';
import type { Rule } from './rule.ts';

/** A finding on a line of megabytes must not drag the whole line through every report. */
const SHOWN = 80;

export const oversizedText: Rule = {
  meta: {
    id: 'oversized-text',
    severity: 'info',
    scope: 'content',
    summary: 'Text beyond the limits of length or nesting was set aside unread',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Integration Landscape Overview

${'x'.repeat(10_001)}
`,
      good: `---
integration-spec: data-sync
---

## Integration Landscape Overview

Harbour sells its tickets through Stripe.
`,
    },
  },
  *check({ markdown }) {
    const [first, ...others] = markdown.masked.oversized;
    if (!first) return;
    const more = others.length > 0 ? ` ${others.length + 1} lines in all.` : '';
    const { lineLength, depth } = LIMITS;
    yield {
      span: { start: first.start, end: Math.min(first.end, first.start + SHOWN) },
      message: `This line was not read: it is longer than ${lineLength} characters, nested over ${depth} deep, or in a paragraph full of brackets.${more}`,
    };
  },
};
