import { insertInGroup, insertInSection } from '../spec/insert/field-place.ts';
import { nearestBefore } from '../spec/insert/insert-field.ts';
import { isEmptySection, judgedSections } from '../spec/judged.ts';
import { placeholdersIn } from '../spec/placeholder.ts';
import { isSaidOtherwise } from '../spec/said-otherwise.ts';
import type { Field, FieldGroup, Section } from '../spec/section.ts';
import { isSilent, type SpecSummary } from '../spec/spec.ts';
import { headingSpan } from '../spec/where.ts';
import type { FieldDefinition } from '../templates/template.ts';
import type { Edit } from '../text/edit.ts';
import { coversSpan, type Span } from '../text/span.ts';
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
  *checkSection(outermost, summary) {
    for (const section of judgedSections(outermost, summary)) {
      if (!section.definition || isEmptySection(section)) continue;
      // A section that is left for later as a whole lacks nothing else.
      if (isLeftForLater(section, summary)) continue;
      for (const definition of absent(section.definition.fields, section.fields)) {
        if (isSaidOtherwise(definition, section, outermost, summary)) continue;
        const span = headingSpan(section);
        yield finding(definition, span, (context) => insertInSection(section, definition, context));
      }
      for (const group of section.groups) yield* checkGroup(group);
    }
  },
};

/** Whether nothing stands in a section but a placeholder. */
function isLeftForLater(section: Section, { template }: SpecSummary): boolean {
  const said = section.body.filter((block) => !isSilent(block));
  const [only] = said;
  if (said.length !== 1 || only?.kind !== 'paragraph' || section.children.length > 0) return false;
  return placeholdersIn(section, template).some(
    ({ start, end }) =>
      end - start >= only.text.text.trim().length && coversSpan(only, { start, end }),
  );
}

function* checkGroup(group: FieldGroup): Generator<RuleFinding> {
  const [opening] = group.fields;
  if (!opening) return;
  for (const definition of absent(group.list.fields, group.fields)) {
    const before = nearestBefore(definition, group.list.fields, group.fields) ?? opening;
    // A row has no room for a field that the table has no column for.
    const edit =
      opening.kind === 'row'
        ? undefined
        : (context: FixContext) => insertInGroup(before, group, definition, context);
    yield finding(definition, opening.line, edit);
  }
}

function absent(
  definitions: readonly FieldDefinition[],
  fields: readonly Field[],
): FieldDefinition[] {
  return definitions.filter(
    (definition) =>
      definition.applicability !== 'optional' &&
      !definition.unlabelled &&
      !fields.some((field) => field.definition === definition),
  );
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
