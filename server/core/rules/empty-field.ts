import { judgedSections, knownSections } from '../spec/judged.ts';
import type { Field, Section } from '../spec/section.ts';
import { allFields } from '../spec/spec.ts';
import { valueSkeleton } from '../templates/skeleton.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

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
  *checkSection(outermost, summary) {
    const isPreamble = knownSections(outermost).length === 0 && outermost.fields.length > 0;
    const sections: Iterable<Section> = isPreamble
      ? [outermost]
      : judgedSections(outermost, summary);
    for (const section of sections) {
      for (const field of allFields(section)) {
        // A list of webhook events without events is a finding of its own.
        if (!field.isEmpty || field.definition.type === 'webhook-events') continue;
        if (section.groups.some((group) => group.list === field.definition)) continue;
        yield {
          span: field.label.span,
          message: `${quote(field.definition.label)} has no value.`,
          fixes: (context) => fixes(field, context),
        };
      }
    }
  },
};

function fixes(field: Field, { style, source }: FixContext): Fix[] {
  const lineEnd = source.slice(field.label.span.end).search(/[\r\n]|$/) + field.label.span.end;
  const at =
    lineEnd - (/[ \t]*$/.exec(source.slice(field.label.span.end, lineEnd))?.[0].length ?? 0);
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(source.slice(0, field.label.span.start))?.[1] ?? '';
  const value = valueSkeleton(field.definition, style).split('\n').join(`\n${indent}`);
  if (value === '') return [];
  const edits = [{ span: { start: at, end: at }, newText: value.replaceAll('\n', style.newline) }];
  return [{ title: 'Insert what belongs here', edits, preferred: true, safe: false }];
}
