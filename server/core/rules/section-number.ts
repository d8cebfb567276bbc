import { duplicateSections } from '../spec/duplicates.ts';
import type { Heading } from '../spec/heading.ts';
import { misplaced } from '../spec/section-sequence.ts';
import { headingSpan } from '../spec/where.ts';
import { numberLead } from '../templates/skeleton.ts';
import { type Edit, insertion } from '../text/edit.ts';
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
  const digits = heading.number
    ? /^0\d/.exec(heading.number.text) && heading.number.text.length
    : context.style.numbered?.digits;
  const number = String(wanted).padStart(digits ?? 1, '0');
  const edit = heading.number
    ? { span, newText: number }
    : insertNumber(wanted, heading, origin, context);
  return {
    title: `Number it ${number}`,
    edits: [edit],
    preferred: true,
    safe: true,
  };
}

/** An emoji with which a title begins. */
const SYMBOL = /^[^\p{L}\p{N}]+(?<=\s)(?=\S)/u;

function insertNumber(
  wanted: number,
  heading: Heading,
  origin: number,
  { style, source }: FixContext,
): Edit {
  const { title, span } = heading;
  const [symbol = ''] = (style.numbered?.behindSymbol && SYMBOL.exec(title.text)) || [];
  const at = title.sourceSpan(symbol.length, symbol.length + 1).start + origin;
  // Without the hashes, "4. Title" would begin a list.
  const beginsLine = !/[#*_]/.test(source.charAt(span.start + origin));
  const newText = numberLead(wanted, style, beginsLine);
  return insertion(at, newText);
}
