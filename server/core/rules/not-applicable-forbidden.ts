import { forbidsMark } from '../spec/applicability/forbids-mark.ts';
import { knownSections } from '../spec/judged.ts';
import type { Field, Section, SectionMark } from '../spec/section.ts';
import { allFields } from '../spec/spec.ts';
import { bodySkeleton, valueSkeleton } from '../templates/skeleton.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const notApplicableForbidden: Rule = {
  meta: {
    id: 'not-applicable-forbidden',
    severity: 'error',
    scope: 'structure',
    summary: 'Something that the template cannot do without is marked as not applicable',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## External Dependencies & Fallback Strategy

Not applicable for MVP.
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Reserve the ticket for a day and send a payment link later. |
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const section of knownSections(outermost)) {
      const mark = section.notApplicable;
      const title = quote(section.definition?.title ?? '');
      if (mark && forbidsMark(section, summary)) {
        const why =
          section.definition?.notApplicable === 'never'
            ? 'every document needs it'
            : 'the document uses at least one provider';
        yield {
          span: mark.phrase,
          message: `${title} cannot be marked as not applicable: ${why}.`,
          fixes: (context) => fillSection(section, mark, context),
        };
      }
      for (const field of allFields(section)) {
        if (!field.notApplicable || field.definition.notApplicable !== 'never') continue;
        yield {
          span: field.notApplicable.phrase,
          message: `${quote(field.definition.label)} cannot be marked as not applicable: an integration without it says nothing.`,
          fixes: (context) => fillField(field, context),
        };
      }
    }
  },
};

function fillSection(section: Section, mark: SectionMark, { style }: FixContext): Fix[] {
  const { definition, heading } = section;
  if (!definition) return [];
  if (mark.by === 'heading') {
    const edits = [{ span: mark.statement, newText: '' }];
    return [{ title: 'Remove the mark', edits, preferred: true, safe: false }];
  }
  const block = bodySkeleton(definition, style, heading?.level ?? style.sectionLevel);
  const newText = block.replaceAll('\n', style.newline);
  return [fix([{ span: mark.statement, newText }])];
}

function fillField(field: Field, { style }: FixContext): Fix[] {
  const newText = valueSkeleton(field.definition, style).trim().replaceAll('\n', style.newline);
  return newText === '' ? [] : [fix([{ span: field.value.span, newText }])];
}

function fix(edits: Fix['edits']): Fix {
  return {
    title: 'Replace the mark with what belongs here',
    edits,
    preferred: true,
    safe: false,
    hasBlanks: true,
  };
}
