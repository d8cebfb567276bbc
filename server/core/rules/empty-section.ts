import { forbidsMark } from '../spec/applicability/forbids-mark.ts';
import { keepRow } from '../spec/applicability/kept-content.ts';
import { takeRows } from '../spec/fallback/take-rows.ts';
import { fillSection, writeInto } from '../spec/insert/fill-section.ts';
import { fitFor } from '../spec/insert/fitted.ts';
import { isEmptySection, judgedSections } from '../spec/judged.ts';
import type { Section } from '../spec/section.ts';
import { headingSpan } from '../spec/where.ts';
import { notApplicableText } from '../templates/skeleton.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { shiftEdit } from '../text/edit.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const emptySection: Rule = {
  meta: {
    id: 'empty-section',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A section has a heading and nothing under it, not even that it does not apply',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Fallback Strategy

## Change Log
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Fallback Strategy

- **If Service is Unavailable:** Invoices wait in the queue for a day

## Change Log
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const section of judgedSections(outermost, summary)) {
      const { definition } = section;
      if (!definition || !isEmptySection(section)) continue;
      const mayBeMarked = !forbidsMark(section, summary);
      const todo = mayBeMarked ? 'Fill it in, or say why it does not apply' : 'Fill it in';
      yield {
        span: headingSpan(section),
        message: `${quote(definition.title)} is empty. ${todo}.`,
        fixes: (context) => {
          const fit = fitFor(section, outermost, summary, facts);
          const { fill, mark } = fixes(section, definition, fit.section(definition), context);
          return [...fill, ...(mayBeMarked ? [mark] : [])];
        },
      };
    }
  },
};

function fixes(
  section: Section,
  definition: SectionDefinition,
  fitted: SectionDefinition,
  context: FixContext,
) {
  const { style, spec, origin } = context;
  const edit = fillSection(section, style, fitted);
  const fill: Fix[] = edit
    ? [
        {
          title: 'Insert what belongs here',
          edits: [edit],
          preferred: true,
          safe: false,
          hasBlanks: true,
        },
      ]
    : [];
  // Rows that would contradict the mark are kept below it, as the action for any section does.
  const rows = takeRows(definition, section, spec);
  const marked = [notApplicableText(style), ...rows.map(({ row }) => keepRow(row, '\n'))];
  const mark: Fix = {
    title: 'Mark it as Not Applicable',
    edits: [
      writeInto(section, marked.join('\n\n'), style),
      ...rows.map((each) => shiftEdit(each.edit, -origin)),
    ],
    preferred: false,
    safe: false,
    hasBlanks: true,
  };
  return { fill, mark };
}
