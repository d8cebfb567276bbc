import { type Place, placeIn, placeWithin, presentSections } from '../spec/insert/section-place.ts';
import { isEmptySection, judgedSections } from '../spec/judged.ts';
import { knownChildren, type Section } from '../spec/section.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { notApplicableSkeleton, sectionSkeleton } from '../templates/skeleton.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { insertBlock } from '../text/insert-block.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

export const missingSection: Rule = {
  meta: {
    id: 'missing-section',
    severity: 'error',
    scope: 'structure',
    summary: 'A section that the template asks for is neither there nor marked as not applicable',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Integration Landscape Overview

Harbour sends its receipts through Postmark. Payments, push and real-time are not applicable for MVP.

## Email & Communication Service

- **Provider:** Postmark
`,
      good: `---
integration-spec: data-sync
---

## Integration Landscape Overview

Harbour sends its receipts through Postmark. Payments, push and real-time are not applicable for MVP.

## Email & Communication Service

- **Provider:** Postmark

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Postmark** | Medium | Keep the receipts in the database and retry every 15 minutes. |
`,
    },
  },
  *check(spec) {
    const present = presentSections(spec);
    const sections = present.map(({ section }) => section);
    for (const definition of spec.template.sections) {
      if (isAbsent(definition, sections, spec.summary))
        yield missing(definition, placeIn(spec, definition, present));
    }
  },
  *checkSection(outermost, summary) {
    for (const section of judgedSections(outermost, summary)) {
      if (!section.definition || isEmptySection(section)) continue;
      const present = [...knownChildren(section)];
      for (const definition of section.definition.sections) {
        if (isAbsent(definition, present)) {
          yield missing(
            definition,
            placeWithin(section, definition, present),
            section.heading?.title.text,
          );
        }
      }
    }
  },
};

function isAbsent(
  definition: SectionDefinition,
  present: readonly Section[],
  summary?: SpecSummary,
): boolean {
  if (definition.repeats || definition.applicability === 'optional') return false;
  if (present.some((section) => section.definition === definition)) return false;
  if (!summary?.markedInOverview.has(definition.id)) return true;
  const { notApplicable } = definition;
  return (
    notApplicable === 'never' || (notApplicable === 'without-providers' && summary.usesProviders)
  );
}

function missing(definition: SectionDefinition, place: Place, parent?: string): RuleFinding {
  const isRequired = definition.applicability === 'required';
  const mayBeMarked = definition.notApplicable === 'allowed';
  const todo = mayBeMarked ? 'Add it, or mark it as not applicable with a reason' : 'Add it';
  return {
    span: place.span,
    severity: isRequired ? 'error' : 'warning',
    message: `The section ${quote(definition.title)} is missing${parent ? ` in ${quote(parent)}` : ''}. ${todo}.`,
    fixes: (context) => fixes(definition, place, context),
  };
}

function fixes(
  definition: SectionDefinition,
  { offset, depth }: Place,
  { style, source }: FixContext,
): Fix[] {
  const level = style.sectionLevel + depth;
  const insert = (block: string) => [insertBlock(source, offset, block, style.newline)];
  const whole: Fix = {
    title: `Insert the section ${quote(definition.title)}`,
    edits: insert(sectionSkeleton(definition, style, level)),
    preferred: true,
    safe: false,
    hasBlanks: true,
  };
  if (definition.notApplicable !== 'allowed') return [whole];
  const marked: Fix = {
    title: `Insert ${quote(definition.title)} as Not Applicable`,
    edits: insert(notApplicableSkeleton(definition, style, level)),
    preferred: false,
    safe: false,
    hasBlanks: true,
  };
  return [whole, marked];
}
