import { duplicateSections } from '../spec/duplicates.ts';
import { fallbackRows } from '../spec/fallback/fallback-rows.ts';
import { isRowFor } from '../spec/fallback/row-for.ts';
import { servedIn } from '../spec/integration/served-by.ts';
import { knownSections } from '../spec/judged.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { readerOf } from '../spec/read-spec.ts';
import { type OverviewMark, sectionsWithin } from '../spec/section.ts';
import { hasNoContent, placedSections, type Spec } from '../spec/spec.ts';
import { overviewMarks } from '../spec/summary.ts';
import { headingSpan } from '../spec/where.ts';
import type { FieldType, SectionDefinition } from '../templates/template.ts';
import { removeLines } from '../text/remove-lines.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** What shows that a provider is in use after all. */
const EXCHANGED: ReadonlySet<FieldType> = new Set([
  'webhook-events',
  'email-triggers',
  'template-variables',
  'payload',
  'realtime-events',
]);

export const notApplicableContradiction: Rule = {
  meta: {
    id: 'not-applicable-contradiction',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'One place says that something does not apply, and another goes on as if it did',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable for MVP: the product is used at a desk.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
| **Push Notifications** | Low | Show the notice in the app. |
`,
      good: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable for MVP: the product is used at a desk.

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
`,
    },
  },
  *check(spec) {
    if (!spec.summary.hasMarks) return;
    yield* filledSections(spec);
    const marked = markedSections(spec);
    if (marked.length === 0) return;
    yield* contentElsewhere(marked, spec);
    const { notApplicable } = readerOf(spec.template, spec.providers);
    for (const { start, section } of placedSections(spec)) {
      for (const row of sectionsWithin(section).flatMap(fallbackRows)) {
        const mark = marked.find(({ definition }) => isRowFor(row.service, definition, spec));
        if (!mark || isPlaceheld(row.serviceSpan, section, spec.summary)) continue;
        // A row that says itself that it does not apply agrees with the mark.
        if (row.said.length > 0 && row.said.every((cell) => notApplicable.markIn(cell))) continue;
        const title = quote(mark.definition.title);
        const span = shiftSpan(row, start);
        yield {
          span: shiftSpan(row.serviceSpan, start),
          message: `There is a fallback for ${quote(row.service)}, but ${title} is marked as not applicable. Remove the row, or the mark.`,
          related: [{ span: mark.span, message: 'The mark is here.' }],
          fixes: ({ source }) => [
            {
              title: 'Remove this row',
              edits: [removeLines(source, span)],
              preferred: true,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** A section of the template that does not apply, and where the document says so. */
interface Marked {
  readonly definition: SectionDefinition;
  readonly span: Span;
}

function markedSections(spec: Spec): Marked[] {
  const present = placedSections(spec).flatMap(({ start, section }) =>
    [...knownSections(section)].map((part) => ({ start, part })),
  );
  const own = present.flatMap(({ start, part: { definition, notApplicable } }) =>
    definition && notApplicable
      ? [{ definition, span: shiftSpan(notApplicable.statement, start) }]
      : [],
  );
  const inOverview = wholeMarks(spec).flatMap(({ sectionId, statement }) => {
    const definition = spec.template.sections.find(({ id }) => id === sectionId);
    const stands = present.some(
      ({ part }) => part.definition === definition && !hasNoContent(part),
    );
    return definition && !stands ? [{ definition, span: statement }] : [];
  });
  return [...own, ...inOverview];
}

/** What the overview rules out as a whole, and not only for some. */
function wholeMarks(spec: Spec): OverviewMark[] {
  return overviewMarks(spec).filter(({ isPartial }) => !isPartial);
}

/** Sections that the overview rules out, and that say something all the same. */
function* filledSections(spec: Spec): Generator<RuleFinding> {
  const duplicates = duplicateSections(spec);
  const marks = new Map(wholeMarks(spec).map((mark) => [mark.sectionId, mark]));
  for (const mark of marks.values()) {
    for (const { start, section } of spec.sections) {
      if (section.definition?.id !== mark.sectionId || duplicates.has(section)) continue;
      if (section.notApplicable || hasNoContent(section)) continue;
      yield {
        span: shiftSpan(headingSpan(section), start),
        message: `The overview says that ${quote(section.definition.title)} is not applicable, but the section has content. Change one of the two.`,
        related: [{ span: mark.statement, message: 'The overview says so here.' }],
      };
    }
  }
}

/** What a provider sends or is sent, below its own heading, where the section for its purpose does not apply. */
function* contentElsewhere(marked: readonly Marked[], spec: Spec): Generator<RuleFinding> {
  for (const { start, section } of placedSections(spec)) {
    for (const { integration, field, heading } of servedIn(section, spec.summary)) {
      const { provider } = field ?? heading ?? {};
      const slot = integration.slots.find(({ type }) => EXCHANGED.has(type));
      // In a section of the template the mark of that section counts, and no other.
      if (!provider || !slot || integration.section.definition) continue;
      const mark = marked.find(({ definition }) => definition.purpose === provider.purpose);
      if (!mark || slot.label.isBlank) continue;
      yield {
        span: shiftSpan(slot.label.span, start),
        message: `This says what ${quote(provider.name)} exchanges with us, but ${quote(mark.definition.title)} is marked as not applicable. Remove one of the two.`,
        related: [{ span: mark.span, message: 'The mark is here.' }],
      };
    }
  }
}
