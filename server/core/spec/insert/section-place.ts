import type { SectionDefinition, Template } from '../../templates/template.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { knownSections } from '../judged.ts';
import type { Section } from '../section.ts';
import { placedSections, type Spec } from '../spec.ts';
import { headingSpan, titleSpan } from '../where.ts';

/** Where an absent section is reported, and where it would be inserted. */
export interface Place {
  readonly span: Span;
  readonly offset: number;
  /** That of its heading; undefined for that of the outermost sections. */
  readonly level: number | undefined;
}

/** A section that stands where the template has one. */
export interface Present {
  readonly section: Section;
  readonly origin: number;
  /** The end of the outermost section around it: nothing is inserted in the middle of one. */
  readonly end: number;
}

const known = new Memo<Section, readonly Section[]>();

/** The sections that stand where the template has one; of repeats, which are never missing, none. */
export function presentSections(spec: Spec): Present[] {
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
export function placeIn(
  spec: Spec,
  definition: SectionDefinition,
  present: readonly Present[],
): Place {
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
      level: undefined,
    };
  const [first] = spec.sections;
  return {
    span: titleSpan(spec),
    offset: first?.start ?? spec.markdown.text.length,
    level: undefined,
  };
}

/** The same within a section; spans as that section's. */
export function placeWithin(
  parent: Section,
  definition: SectionDefinition,
  present: readonly Section[],
): Place {
  const before = nearestBefore(definition, parent.definition?.sections ?? [], present);
  const sibling = before ?? present[0];
  return {
    span: headingSpan(before ?? parent),
    offset: before?.end ?? parent.bodySpan.end,
    level: sibling?.heading?.level ?? (parent.heading && parent.heading.level + 1),
  };
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
