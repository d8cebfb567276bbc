import { isEmptySection, judgedSections, knownSections } from '../spec/judged.ts';
import { knownChildren, type Section } from '../spec/section.ts';
import { placedSections, type Spec, type SpecSummary } from '../spec/spec.ts';
import { headingSpan, titleSpan } from '../spec/where.ts';
import { notApplicableSkeleton, sectionSkeleton } from '../templates/skeleton.ts';
import type { SectionDefinition, Template } from '../templates/template.ts';
import { insertBlock } from '../text/insert-block.ts';
import { type Span, shiftSpan } from '../text/span.ts';
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

/** Where a missing section is reported, and where it would be inserted. */
interface Place {
  readonly span: Span;
  readonly offset: number;
  /** How many levels below the outermost sections it belongs. */
  readonly depth: number;
}

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
  };
  if (definition.notApplicable !== 'allowed') return [whole];
  const marked: Fix = {
    title: `Insert ${quote(definition.title)} as Not Applicable`,
    edits: insert(notApplicableSkeleton(definition, style, level)),
    preferred: false,
    safe: false,
  };
  return [whole, marked];
}

interface Present {
  readonly section: Section;
  readonly origin: number;
  /** The end of the outermost section around it: nothing is inserted in the middle of one. */
  readonly end: number;
}

const known = new WeakMap<Section, readonly Section[]>();

/** The sections that stand where the template has one; of repeats, which are never missing, none. */
function presentSections(spec: Spec): Present[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    askedWithin(section, spec.template).map((part) => ({
      section: part,
      origin: start,
      end: start + section.end,
    })),
  );
}

function askedWithin(outermost: Section, { sections }: Template): readonly Section[] {
  let asked = known.get(outermost);
  if (!asked) {
    const wanted = new Set(sections.filter(({ repeats }) => !repeats));
    asked = knownSections(outermost).filter(
      ({ definition }) => definition && wanted.has(definition),
    );
    known.set(outermost, asked);
  }
  return asked;
}

/** Behind the nearest section before it in the template's order; else before the first section there is. */
function placeIn(spec: Spec, definition: SectionDefinition, present: readonly Present[]): Place {
  const before = nearestBefore(
    definition,
    spec.template.sections,
    present.map(({ section }) => section),
  );
  const found = present.find(({ section }) => section === before);
  if (found)
    return {
      span: shiftSpan(headingSpan(found.section), found.origin),
      offset: found.end,
      depth: 0,
    };
  const [first] = spec.sections;
  return { span: titleSpan(spec), offset: first?.start ?? spec.markdown.text.length, depth: 0 };
}

function placeWithin(
  parent: Section,
  definition: SectionDefinition,
  present: readonly Section[],
): Place {
  const before = nearestBefore(definition, parent.definition?.sections ?? [], present);
  const offset = before?.end ?? parent.bodySpan.end;
  return { span: headingSpan(before ?? parent), offset, depth: 1 };
}

function nearestBefore(
  definition: SectionDefinition,
  order: readonly SectionDefinition[],
  present: readonly Section[],
): Section | undefined {
  const earlier = order.slice(0, order.indexOf(definition)).reverse();
  const nearest = earlier.find(
    (other) =>
      other.applicability !== 'optional' && present.some((section) => section.definition === other),
  );
  return nearest && present.find((section) => section.definition === nearest);
}
