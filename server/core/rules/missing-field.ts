import { isEmptySection, judgedSections } from '../spec/judged.ts';
import type { Field, FieldGroup, Section } from '../spec/section.ts';
import { headingSpan } from '../spec/where.ts';
import { cellSkeleton, fieldSkeleton, labelText, valueSkeleton } from '../templates/skeleton.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { insertBlock } from '../text/insert-block.ts';
import { indentAt, lineEnd, lineStart, nextLine } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

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
      for (const definition of absent(section.definition.fields, section.fields)) {
        const span = headingSpan(section);
        yield finding(definition, span, (context) => insertIn(section, definition, context));
      }
      for (const group of section.groups) yield* checkGroup(group);
    }
  },
};

function* checkGroup(group: FieldGroup): Generator<RuleFinding> {
  const [opening] = group.fields;
  if (!opening) return;
  for (const definition of absent(group.list.fields, group.fields)) {
    const before = lastBefore(definition, group.list.fields, group.fields) ?? opening;
    yield finding(definition, opening.line, (context) =>
      insertInGroup(before, opening, definition, context),
    );
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
  edit: (context: FixContext) => Fix['edits'],
): RuleFinding {
  const label = quote(definition.label);
  return {
    span,
    message: `The field ${label} is missing here.`,
    fixes: (context) => [
      { title: `Insert the field ${label}`, edits: edit(context), preferred: true, safe: false },
    ],
  };
}

/** Behind the field before it in the template's order, else before the first, else under the heading. */
function insertIn(
  section: Section,
  definition: FieldDefinition,
  context: FixContext,
): Fix['edits'] {
  const { style, source } = context;
  const own = section.fields.filter((field) => field.start < section.bodySpan.end);
  const before = lastBefore(definition, section.definition?.fields ?? [], own);
  const next = own[0];
  if (before) return [besides(before, before.end, definition, context)];
  if (next) {
    const start = lineStart(source, next.start);
    const text = `${lineOf(next, definition, context)}${next.kind === 'line' ? '\n\n' : '\n'}`;
    return [{ span: { start, end: start }, newText: text.replaceAll('\n', style.newline) }];
  }
  const comments = section.comments.filter((comment) => comment.end <= (section.body[0]?.end ?? 0));
  const at = nextLine(source, comments.at(-1)?.end ?? section.bodySpan.start);
  return [insertBlock(source, at, fieldSkeleton(definition, style), style.newline)];
}

function insertInGroup(
  before: Field,
  opening: Field,
  definition: FieldDefinition,
  context: FixContext,
): Fix['edits'] {
  if (before !== opening) return [besides(before, before.end, definition, context)];
  const { style, source } = context;
  const nested = opening.entries[0];
  const at = lineEnd(source, opening.line.end);
  const indent = nested
    ? indentAt(source, nested.start)
    : indentAt(source, opening.start) + ' '.repeat(style.indent);
  const text = `\n${indent}${fieldSkeleton(definition, style)}`;
  return [{ span: { start: at, end: at }, newText: text.replaceAll('\n', style.newline) }];
}

/** A line behind a field, in the same spelling and as far in. */
function besides(
  field: Field,
  at: number,
  definition: FieldDefinition,
  context: FixContext,
): Fix['edits'][number] {
  const { style, source } = context;
  const gap = field.kind === 'line' ? '\n\n' : '\n';
  const indent = field.kind === 'line' ? '' : indentAt(source, field.start);
  const end = at - (/\s*$/.exec(source.slice(Math.max(0, at - 200), at))?.[0].length ?? 0);
  const text = lineOf(field, definition, context).split('\n').join(`\n${indent}`);
  return {
    span: { start: end, end },
    newText: (gap + indent + text).replaceAll('\n', style.newline),
  };
}

function lineOf(like: Field, definition: FieldDefinition, { style }: FixContext): string {
  if (like.kind === 'item') return fieldSkeleton(definition, style);
  if (like.kind === 'row') return `| ${definition.label} | ${cellSkeleton(definition, style)} |`;
  const value = valueSkeleton(definition, style).replace(/^\n/, '\n\n').trimStart();
  return `${labelText(definition.label, style)} ${value}`.trimEnd();
}

function lastBefore(
  definition: FieldDefinition,
  order: readonly FieldDefinition[],
  fields: readonly Field[],
): Field | undefined {
  const earlier = order.slice(0, order.indexOf(definition)).reverse();
  const nearest = earlier.find((other) => fields.some((field) => field.definition === other));
  return fields.findLast((field) => field.definition === nearest);
}
