import { forbidsMark } from '../spec/applicability/forbids-mark.ts';
import { keepInComment } from '../spec/applicability/kept-content.ts';
import { knownSections } from '../spec/judged.ts';
import type { Section } from '../spec/section.ts';
import { sectionName } from '../spec/where.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { removeLines } from '../text/remove-lines.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const notApplicableContent: Rule = {
  meta: {
    id: 'not-applicable-content',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A section is marked as not applicable, and still has content',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable for MVP: the product is used at a desk.

- **Provider:** OneSignal
`,
      good: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable for MVP: the product is used at a desk.
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const section of knownSections(outermost)) {
      const mark = section.notApplicable;
      const leftover = mark?.leftover;
      if (!mark || !leftover || forbidsMark(section, summary)) continue;
      yield {
        span: leftover,
        message: `${quote(sectionName(section))} is marked as not applicable, yet this is still here. Remove one of the two.`,
        tag: 'unnecessary',
        related: [{ span: mark.statement, message: 'The mark is here.' }],
        fixes: (context) => fixes(section, leftover, mark.statement, context),
      };
    }
  },
};

function fixes(
  section: Section,
  leftover: Span,
  statement: Span,
  { source, style }: FixContext,
): Fix[] {
  const content = source.slice(leftover.start, leftover.end).trimEnd();
  const span = { start: leftover.start, end: leftover.start + content.length };
  const fix = (title: string, edit: Fix['edits'][number], preferred: boolean): Fix => ({
    title,
    edits: [edit],
    preferred,
    safe: false,
  });
  // Directly under a paragraph or a list element, a comment would be part of it.
  const gap = /(?:^|\n[ \t]*\r?\n|\r[ \t]*\r)[ \t]*$/.test(source.slice(0, span.start))
    ? ''
    : style.newline;
  const newText = gap + keepInComment(`${style.newline}${content}`, style.newline);
  const all = [
    fix('Remove the content', removeLines(source, span), true),
    fix('Remove the content, and keep it in a comment', { span, newText }, false),
  ];
  const isInHeading = section.notApplicable?.by === 'heading';
  const unmark = isInHeading
    ? { span: statement, newText: '' }
    : removeLines(source, lineOf(source, statement));
  all.push(fix('Remove the mark', unmark, false));
  return all;
}

/** The mark with what stands in front of it on its line: a bullet, a label. */
function lineOf(source: string, { start, end }: Span): Span {
  return { start: lineStart(source, start), end: lineEnd(source, end) };
}
