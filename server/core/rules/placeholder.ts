import { placeholdersToFill } from '../spec/placeheld.ts';
import type { Placeholder } from '../spec/placeholder.ts';
import { type Field, sectionsWithin } from '../spec/section.ts';
import { allFields, fieldAround } from '../spec/spec.ts';
import { coversSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, Rule } from './rule.ts';

/** More values than these are for completion to offer. */
const MOST_VALUES = 4;

export const placeholder: Rule = {
  meta: {
    id: 'placeholder',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'Text that a template, or an author, left to be replaced later',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** [e.g., Stripe]
- **Payment Flow:** TBD
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const section of sectionsWithin(outermost)) {
      for (const found of placeholdersToFill(section, summary)) {
        const field =
          fieldAround(allFields(section), found) ?? fieldAround(allFields(outermost), found);
        const what =
          field && coversSpan(found, field.value.span)
            ? ` Say the ${quote(field.definition.label)}.`
            : '';
        yield {
          span: { start: found.start, end: found.end },
          message: `${quote(found.text)} is still to be filled in.${what}`,
          fixes: ({ today }) => (field ? values(found, field, today) : []),
        };
      }
    }
  },
};

/** Values that fit the field, where the placeholder is all that it says. */
function values(found: Placeholder, field: Field, today: string): Fix[] {
  if (!coversSpan(found, field.value.span)) return [];
  const { type, choices, examples } = field.definition;
  // The beginning of an address (`wss://`) is for completion to offer: as a value it would be one more mistake.
  const whole = examples.filter((example) => !example.endsWith('://'));
  const offered = type === 'date' ? [today] : choices.length > 0 ? choices : whole;
  return offered.slice(0, MOST_VALUES).map((value, i) => ({
    title: `Replace it with ${quote(value)}`,
    edits: [{ span: { start: found.start, end: found.end }, newText: value }],
    preferred: i === 0 && type === 'date',
    safe: false,
  }));
}
