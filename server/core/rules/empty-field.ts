import { splitLabel } from '../markdown/label.ts';
import { type FallbackRow, fallbackRows } from '../spec/fallback/fallback-rows.ts';
import { leadOf, prefixed } from '../spec/insert/line-lead.ts';
import { judgedSections, knownSections } from '../spec/judged.ts';
import type { Field, Section } from '../spec/section.ts';
import { allFields, type SpecSummary } from '../spec/spec.ts';
import { findSection } from '../spec/titles.ts';
import { cellSkeleton, valueSkeleton } from '../templates/skeleton.ts';
import type { FieldType } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import { type Edit, insertion } from '../text/edit.ts';
import { lineEnd } from '../text/line-bounds.ts';
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
  *checkSection(outermost, summary) {
    const isPreamble = knownSections(outermost).length === 0 && outermost.fields.length > 0;
    const sections: Iterable<Section> = isPreamble
      ? [outermost]
      : judgedSections(outermost, summary);
    for (const section of sections) {
      yield* fallbackRows(section).flatMap((row) => withoutStrategy(row, summary));
      for (const field of allFields(section)) {
        // A list of webhook events without events is a finding of its own.
        if (!field.isEmpty || field.definition.type === 'webhook-events') continue;
        if (section.groups.some((group) => group.list === field.definition)) continue;
        if (isFollowed(field, section)) continue;
        yield {
          span: field.label.span,
          message: `${quote(field.definition.label)} has no value. Write one, or say that it does not apply, and why.`,
          fixes: (context) => fixes(field, context),
        };
      }
    }
  },
};

const LISTS: ReadonlySet<FieldType> = new Set([
  'realtime-events',
  'endpoints',
  'error-responses',
  'template-variables',
  'payload',
]);

/** Whether a label without emphasis on a line of its own (`Core Events:`) has the list or table behind it for its value. */
function isFollowed({ kind, definition, start, end }: Field, { body }: Section): boolean {
  if (kind !== 'line' || !LISTS.has(definition.type)) return false;
  const at = body.findIndex((block) => block.start <= start && start < block.end);
  const next = body[at + 1];
  if (at < 0 || !next || end < (body[at]?.end ?? 0)) return false;
  if (next.kind === 'list') {
    // Labels in bold stand beside it.
    return !next.items.every((item) => splitLabel(item.text)?.set === 'strong');
  }
  return next.kind === 'table' || next.kind === 'code' || next.kind === 'json';
}

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

function fixes(field: Field, context: FixContext): Fix[] {
  const edit = field.kind === 'row' ? fillCell(field, context) : fillLine(field, context);
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

/** A cell holds a line at most: a list that belongs there is left to be written. */
function fillCell({ definition, value }: Field, { style }: FixContext): Edit {
  return { span: value.span, newText: ` ${cellSkeleton(definition, style)} ` };
}

function fillLine(field: Field, { style, source }: FixContext): Edit | undefined {
  const { end } = field.label.span;
  const at = end + source.slice(end, lineEnd(source, end)).trimEnd().length;
  const isHeading = field.kind === 'heading';
  const skeleton = valueSkeleton(field.definition, style).replace(
    /^\n?/,
    isHeading ? '\n\n' : '$&',
  );
  if (skeleton === '') return undefined;
  const [first = '', ...below] = skeleton.split('\n');
  const { prefix } = leadOf(source, field);
  const value = below.length === 0 ? first : `${first}\n${prefixed(below.join('\n'), prefix)}`;
  return insertion(at, value.replaceAll('\n', style.newline));
}
