import { insertInGroup, insertInSection } from '../spec/insert/field-place.ts';
import { type Fit, fitFor } from '../spec/insert/fitted.ts';
import { nearestBefore } from '../spec/insert/insert-field.ts';
import { judgedSections } from '../spec/judged.ts';
import { absentFields, absentInGroup } from '../spec/lacking.ts';
import type { FieldGroup } from '../spec/section.ts';
import { headingSpan } from '../spec/where.ts';
import type { FieldDefinition } from '../templates/template.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { FixContext, Rule, RuleFinding } from './rule.ts';

export const missingField: Rule = {
  meta: {
    id: 'missing-field',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary:
      'The label of a field that the template asks for is absent from a section, an integration or an e-mail trigger',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Send the ticket to the customer
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Send the ticket to the customer
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const section of judgedSections(outermost, summary)) {
      const fit = fitFor(section, outermost, summary, facts);
      for (const definition of absentFields(section, outermost, summary)) {
        const span = headingSpan(section);
        yield finding(definition, span, (context) =>
          insertInSection(section, definition, context, fit.field(definition)),
        );
      }
      for (const group of section.groups) yield* checkGroup(group, fit);
    }
  },
};

function* checkGroup(group: FieldGroup, fit: Fit): Generator<RuleFinding> {
  const [opening] = group.fields;
  if (!opening) return;
  for (const definition of absentInGroup(group)) {
    const before = nearestBefore(definition, group.list.fields, group.fields) ?? opening;
    // A row has no room for a field that the table has no column for.
    const edit =
      opening.kind === 'row'
        ? undefined
        : (context: FixContext) => insertInGroup(before, group, fit.field(definition), context);
    yield finding(definition, opening.line, edit);
  }
}

function finding(
  definition: FieldDefinition,
  span: Span,
  edit: ((context: FixContext) => Edit) | undefined,
): RuleFinding {
  const label = quote(definition.label);
  const title = `Insert the field ${label}`;
  return {
    span,
    message: `The field ${label} is missing here. Add it, or say that it does not apply, and why.`,
    ...(edit && {
      fixes: (context) => [
        { title, edits: [edit(context)], preferred: true, safe: false, hasBlanks: true },
      ],
    }),
  };
}
