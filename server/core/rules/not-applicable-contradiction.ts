import { duplicateSections } from '../spec/duplicates.ts';
import { fallbackRows } from '../spec/fallback-rows.ts';
import { type Section, sectionsWithin } from '../spec/section.ts';
import {
  hasNoContent,
  isNotApplicable,
  type PlacedSection,
  placedSections,
  type Spec,
} from '../spec/spec.ts';
import { overviewMarks } from '../spec/summary.ts';
import { findSection } from '../spec/titles.ts';
import { headingSpan } from '../spec/where.ts';
import { comparableForms } from '../text/comparable.ts';
import { removeLines } from '../text/remove-lines.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

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
    const placed = placedSections(spec);
    const marked = placed.flatMap((part) => markOf(part, spec));
    yield* filledSections(spec);
    for (const { start, section } of placed) {
      for (const row of [...sectionsWithin(section)].flatMap(fallbackRows)) {
        const mark = marked.find(({ section: other }) => isFor(row.service, other, spec));
        if (!mark || !mark.section.definition) continue;
        const title = quote(mark.section.definition.title);
        const span = shiftSpan(row, start);
        yield {
          span: shiftSpan(row.serviceSpan, start),
          message: `There is a fallback for ${quote(row.service)}, but ${title} is marked as not applicable.`,
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

interface Marked {
  readonly section: Section;
  readonly span: Span;
}

function markOf({ start, section }: PlacedSection, spec: Spec): Marked[] {
  if (!section.definition || !isNotApplicable(section, spec.summary)) return [];
  const span = section.notApplicable?.statement ?? headingSpan(section);
  return [{ section, span: shiftSpan(span, start) }];
}

/** Sections that the overview rules out, and that say something all the same. */
function* filledSections(spec: Spec): Generator<RuleFinding> {
  const duplicates = duplicateSections(spec);
  for (const mark of overviewMarks(spec)) {
    for (const { start, section } of spec.sections) {
      if (section.definition?.id !== mark.sectionId || duplicates.has(section)) continue;
      if (section.notApplicable || hasNoContent(section)) continue;
      yield {
        span: shiftSpan(headingSpan(section), start),
        message: `The overview says that ${quote(section.definition.title)} is not applicable, but the section has content.`,
        related: [{ span: mark.statement, message: 'The overview says so here.' }],
      };
    }
  }
}

/** Whether a fallback row's service is what the section is about: its title, or a provider for its purpose. */
function isFor(service: string, section: Section, spec: Spec): boolean {
  const forms = comparableForms(service);
  if (!section.definition) return false;
  if (findSection([section.definition], forms)) return true;
  const provider = forms.map((form) => spec.providers.find(form)).find(Boolean);
  if (!provider || provider.purpose !== section.definition.purpose) return false;
  // Twilio under e-mail says nothing against push being not applicable where Twilio is used elsewhere.
  return !spec.sections.some(
    ({ section: other }) =>
      other !== section && !other.notApplicable && namesProvider(other, provider.id, spec),
  );
}

function namesProvider(section: Section, id: string, spec: Spec): boolean {
  return section.fields.some(
    ({ definition, value }) =>
      definition.type === 'provider' && spec.providers.find(value.text)?.id === id,
  );
}
