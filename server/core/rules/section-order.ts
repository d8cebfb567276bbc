import { duplicateSections, duplicatesWithin } from '../spec/duplicates.ts';
import { type Section, sectionsWithin } from '../spec/section.ts';
import { misplaced } from '../spec/section-sequence.ts';
import { headingSpan } from '../spec/where.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

export const sectionOrder: Rule = {
  meta: {
    id: 'section-order',
    severity: 'info',
    scope: 'structure',
    summary: 'Sections stand in another order than in the template',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Integration Landscape Overview

Harbour sells its tickets through Stripe and mails them with Postmark.

## Email & Communication Service

- **Provider:** Postmark

## Payment Gateway Integration

- **Provider:** Stripe
`,
      good: `---
integration-spec: data-sync
---

## Integration Landscape Overview

Harbour sells its tickets through Stripe and mails them with Postmark.

## Payment Gateway Integration

- **Provider:** Stripe

## Email & Communication Service

- **Provider:** Postmark
`,
    },
  },
  *check(spec) {
    const duplicates = duplicateSections(spec);
    const parts = spec.sections
      .filter(
        ({ section }) =>
          section.definition && !section.definition.repeats && !duplicates.has(section),
      )
      .map(({ start, section }) => ({ section, span: { start, end: start + section.end } }));
    for (const { part, after } of misplaced(parts, spec.template.sections)) {
      yield found(
        part.section,
        shiftSpan(headingSpan(part.section), part.span.start),
        part.span,
        after,
      );
    }
  },
  *checkSection(outermost) {
    const duplicates = duplicatesWithin(outermost);
    for (const section of sectionsWithin(outermost)) {
      if (!section.definition) continue;
      const parts = section.children
        .filter((child) => child.definition && !duplicates.has(child))
        .map((child) => ({ section: child, span: { start: child.start, end: child.end } }));
      for (const { part, after } of misplaced(parts, section.definition.sections)) {
        yield found(part.section, headingSpan(part.section), part.span, after);
      }
    }
  },
};

interface Part {
  readonly section: Section;
  readonly span: Span;
}

function found(
  section: Section,
  span: Span,
  whole: Span,
  after: Part | SectionDefinition,
): RuleFinding {
  const title = section.heading?.title.text ?? '';
  if ('title' in after) {
    return {
      span,
      message: `${quote(title)} stands behind ${quote(after.title)}; in the template it comes before it.`,
    };
  }
  const other = after.section.heading?.title.text ?? '';
  return {
    span,
    message: `${quote(title)} stands out of order: in the template it comes after ${quote(other)}.`,
    fixes: (context) => [move(title, other, whole, after.span.end, context)],
  };
}

/** Cuts the section out and puts it behind another, a blank line around it. */
function move(
  title: string,
  other: string,
  whole: Span,
  offset: number,
  { source, style }: FixContext,
): Fix {
  const text = source.slice(whole.start, whole.end).replace(/\s+$/, '');
  const gap = style.newline.repeat(2);
  // At the document's end the blank line before the section goes with it.
  const isLast = source.slice(whole.end).trim() === '';
  const start = isLast
    ? source.slice(0, whole.start).trimEnd().length + style.newline.length
    : whole.start;
  const isEnd = source.slice(offset).trim() === '';
  const before = /\n\s*\n$|^$/.test(source.slice(Math.max(0, offset - 4), offset)) ? '' : gap;
  const newText = before + text + (isEnd ? style.newline : gap);
  return {
    title: `Move ${quote(title)} behind ${quote(other)}`,
    preferred: true,
    safe: false,
    edits: [
      { span: { start, end: whole.end }, newText: '' },
      { span: { start: offset, end: offset }, newText },
    ],
  };
}
