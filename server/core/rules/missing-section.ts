import { absentFromSpec, insertSection } from '../spec/insert/absent-sections.ts';
import { type Fit, fitFor } from '../spec/insert/fitted.ts';
import { type Place, placeWithin } from '../spec/insert/section-place.ts';
import { judgedSections } from '../spec/judged.ts';
import { absentSections } from '../spec/lacking.ts';
import { knownChildren, type Section } from '../spec/section.ts';
import { notApplicableSkeleton } from '../templates/skeleton.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { insertBlock } from '../text/insert-block.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

/** The level of the smallest headings that Markdown has. */
const DEEPEST = 6;

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
    for (const { definition, place, isRuledOut } of absentFromSpec(spec)) {
      if (!isRuledOut) yield missing(definition, place);
    }
  },
  *checkSection(outermost, summary, facts) {
    for (const section of judgedSections(outermost, summary)) {
      const present = [...knownChildren(section)];
      for (const definition of absentSections(section)) {
        const place = placeWithin(section, definition, present);
        const fit = fitFor(section, outermost, summary, facts);
        yield missing(definition, place, section, fit);
      }
    }
  },
};

function missing(
  definition: SectionDefinition,
  place: Place,
  within?: Section,
  fit?: Fit,
): RuleFinding {
  const parent = within?.heading?.title.text;
  const isRequired = definition.applicability === 'required';
  const mayBeMarked = definition.notApplicable === 'allowed';
  const todo = mayBeMarked ? 'Add it, or mark it as not applicable with a reason' : 'Add it';
  return {
    span: place.span,
    severity: isRequired ? 'error' : 'warning',
    message: `The section ${quote(definition.title)} is missing${parent ? ` in ${quote(parent)}` : ''}. ${todo}.`,
    fixes: (context) => fixes(fit?.section(definition) ?? definition, place, context),
  };
}

function fixes(definition: SectionDefinition, place: Place, written: FixContext): Fix[] {
  const { style, source } = written;
  const level = place.level ?? style.sectionLevel;
  // Below the deepest of headings there is none.
  if (level > DEEPEST) return [];
  const whole: Fix = {
    title: `Insert the section ${quote(definition.title)}`,
    edits: [insertSection(definition, place, written)],
    preferred: true,
    safe: false,
    hasBlanks: true,
  };
  if (definition.notApplicable !== 'allowed') return [whole];
  const skeleton = notApplicableSkeleton(definition, style, level);
  const marked: Fix = {
    title: `Insert ${quote(definition.title)} as Not Applicable`,
    edits: [insertBlock(source, place.offset, skeleton, style.newline)],
    preferred: false,
    safe: false,
    hasBlanks: true,
  };
  return [whole, marked];
}
