import { type FallbackRow, fallbackRows } from '../spec/fallback/fallback-rows.ts';
import { fillField } from '../spec/insert/fill-field.ts';
import { fitFor } from '../spec/insert/fitted.ts';
import { judgedSections, knownSections } from '../spec/judged.ts';
import { isWithoutValue } from '../spec/lacking.ts';
import type { Field, Section } from '../spec/section.ts';
import { allFields, type SpecSummary } from '../spec/spec.ts';
import { findSection } from '../spec/titles.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

export const emptyField: Rule = {
  meta: {
    id: 'empty-field',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A label has no value behind or under it',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization

- **Technology:** Socket.IO
- **Heartbeat/Ping Interval:**
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization

- **Technology:** Socket.IO
- **Heartbeat/Ping Interval:** 25 seconds
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    const isPreamble = knownSections(outermost).length === 0 && outermost.fields.length > 0;
    const sections: Iterable<Section> = isPreamble
      ? [outermost]
      : judgedSections(outermost, summary);
    for (const section of sections) {
      yield* fallbackRows(section).flatMap((row) => withoutStrategy(row, summary));
      for (const field of allFields(section)) {
        // A list of webhook events without events is a finding of its own.
        if (field.definition.type === 'webhook-events') continue;
        if (!isWithoutValue(field, section)) continue;
        yield {
          span: field.label.span,
          message: `${quote(field.definition.label)} has no value. Write one, or say that it does not apply, and why.`,
          fixes: (context) => {
            const fit = fitFor(section, outermost, summary, facts);
            return fixes(field, context, fit.field(field.definition));
          },
        };
      }
    }
  },
};

/** Whether a row is about a section that does not apply: the contradiction is a finding of its own. */
function isRuledOut(
  service: string,
  { template, providers, markedInOverview, markedThemselves }: SpecSummary,
): boolean {
  const marked = template.sections.filter(
    ({ id }) => markedInOverview.has(id) || markedThemselves.has(id),
  );
  if (marked.length === 0) return false;
  const provider = providers.find(service);
  return (
    findSection(marked, comparableForms(service)) !== undefined ||
    marked.some(({ purpose }) => purpose !== undefined && purpose === provider?.purpose)
  );
}

/** A service that must not fail, and nobody said what happens when it does. */
function withoutStrategy(
  { service, serviceSpan, isCritical, hasStrategy, isBroken }: FallbackRow,
  summary: SpecSummary,
): RuleFinding[] {
  if (!isCritical || hasStrategy || isBroken || isRuledOut(service, summary)) return [];
  return [
    {
      span: serviceSpan,
      message: `${quote(service)} is critical, and has no fallback strategy. Say what happens when it is down.`,
    },
  ];
}

function fixes(field: Field, context: FixContext, written: FieldDefinition): Fix[] {
  const edit = fillField(field, context, written);
  return edit
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
}
