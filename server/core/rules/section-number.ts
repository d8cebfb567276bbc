import { duplicateSections } from '../spec/duplicates.ts';
import type { Heading } from '../spec/heading.ts';
import { misplaced } from '../spec/section-sequence.ts';
import { headingSpan } from '../spec/where.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { FixContext, Rule } from './rule.ts';

export const sectionNumber: Rule = {
  meta: {
    id: 'section-number',
    severity: 'info',
    scope: 'structure',
    summary:
      "A section's number is not the template's, or is missing where other sections have one",
    examples: {
      bad: `---
integration-spec: data-sync
---

## 1. Integration Landscape Overview

Harbour sells its tickets through Stripe.

## 3. Payment Gateway Integration

- **Provider:** Stripe
`,
      good: `---
integration-spec: data-sync
---

## 1. Integration Landscape Overview

Harbour sells its tickets through Stripe.

## 2. Payment Gateway Integration

- **Provider:** Stripe
`,
    },
  },
  *check(spec) {
    const duplicates = duplicateSections(spec);
    const parts = spec.sections.filter(
      ({ section }) => section.definition && !duplicates.has(section),
    );
    if (!parts.some(({ section }) => section.heading?.number)) return;
    const moved = new Set(misplaced(parts, spec.template.sections).map(({ part }) => part));
    for (const part of parts) {
      const { start, section } = part;
      const { heading, definition } = section;
      const wanted = definition?.number;
      if (!heading || wanted === undefined || heading.number?.value === wanted || moved.has(part))
        continue;
      const title = quote(definition?.title ?? '');
      const span = shiftSpan(heading.number?.span ?? headingSpan(section), start);
      const message = heading.number
        ? `${title} is section ${wanted} of the template, not ${heading.number.text}.`
        : `${title} has no number, although other sections have one; in the template it is ${wanted}.`;
      yield {
        span,
        message,
        fixes: (context) => [renumber(wanted, heading, span, start, context)],
      };
    }
  },
};

function renumber(
  wanted: number,
  heading: Heading,
  span: Span,
  origin: number,
  context: FixContext,
) {
  const edit = heading.number
    ? {
        span,
        newText: String(wanted).padStart(
          /^0\d/.test(heading.number.text) ? heading.number.text.length : 1,
          '0',
        ),
      }
    : insertNumber(wanted, heading, origin, context);
  return {
    title: `Number it ${edit.newText.replace(/\D+$/, '')}`,
    edits: [edit],
    preferred: true,
    safe: true,
  };
}

function insertNumber(
  wanted: number,
  heading: Heading,
  origin: number,
  { style }: FixContext,
): Edit {
  const at = heading.title.sourceSpan(0, 1).start + origin;
  const newText = `${wanted}${style.escaped ? '\\' : ''}${style.numbered ?? '.'} `;
  return { span: { start: at, end: at }, newText };
}
