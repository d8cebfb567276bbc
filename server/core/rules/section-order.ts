import { duplicateSections, duplicatesWithin } from '../spec/duplicates.ts';
import { type Section, sectionsWithin } from '../spec/section.ts';
import { isAside, type Misplaced, misplaced } from '../spec/section-sequence.ts';
import { headingSpan } from '../spec/where.ts';
import type { Edit } from '../text/edit.ts';
import { insertBlock } from '../text/insert-block.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { FixContext, Rule, RuleFinding } from './rule.ts';

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
    const copied = new Set(duplicates.values());
    const parts = spec.sections
      .filter(
        ({ section }) =>
          section.definition && !section.definition.repeats && !duplicates.has(section),
      )
      .map(({ start, section }) => ({
        section,
        span: { start, end: start + section.end },
        isCopied: copied.has(section),
      }));
    for (const each of misplaced(parts, spec.template.sections)) {
      const { part } = each;
      yield found(each, part.span.start);
    }
  },
  *checkSection(outermost) {
    const duplicates = duplicatesWithin(outermost);
    const copied = new Set(duplicates.values());
    for (const section of sectionsWithin(outermost)) {
      if (!section.definition) continue;
      const parts = section.children
        .filter((child) => child.definition && !duplicates.has(child) && !isAside(child))
        .map((child) => ({
          section: child,
          span: { start: child.start, end: child.end },
          isCopied: copied.has(child),
        }));
      for (const each of misplaced(parts, section.definition.sections)) {
        yield found(each, 0);
      }
    }
  },
};

interface Part {
  readonly section: Section;
  readonly span: Span;
  /** Whether another section stands for the same. */
  readonly isCopied: boolean;
}

function found({ part, neighbour, side }: Misplaced<Part>, origin: number): RuleFinding {
  const title = part.section.heading?.title.text ?? '';
  const other = neighbour.section.heading?.title.text ?? '';
  const comes = side === 'behind' ? 'after' : 'before';
  const offset = side === 'behind' ? neighbour.span.end : neighbour.span.start;
  const fixTitle = `Move ${quote(title)} ${side} ${quote(other)}`;
  return {
    span: shiftSpan(headingSpan(part.section), origin),
    message: `${quote(title)} stands out of order: in the template it comes ${comes} ${quote(other)}.`,
    // Where it is gone, its copy would stand out of order instead.
    fixes: (context) =>
      part.isCopied
        ? []
        : [
            {
              title: fixTitle,
              edits: move(part.span, offset, context),
              preferred: true,
              safe: false,
            },
          ],
  };
}

/** Cuts a section out and puts it elsewhere, a blank line around it. */
function move(whole: Span, offset: number, { source, style }: FixContext): Edit[] {
  const text = source.slice(whole.start, whole.end).trimEnd().replace(/\r\n?/g, '\n');
  // At the document's end the blank line before the section goes with it.
  const isLast = source.slice(whole.end).trim() === '';
  const before = source.slice(0, whole.start).trimEnd().length + style.newline.length;
  const start = isLast ? Math.min(before, whole.start) : whole.start;
  return [
    { span: { start, end: whole.end }, newText: '' },
    insertBlock(source, offset, text, style.newline),
  ];
}
