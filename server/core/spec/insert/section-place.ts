import type { SectionDefinition, Template } from '../../templates/template.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { knownSections } from '../judged.ts';
import type { Section } from '../section.ts';
import { isAside } from '../section-sequence.ts';
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

/**
 * Behind the nearest section before it in the template's order; else before the first section there is. It is
 * reported at none that the template does not ask for.
 */
export function placeIn(
  spec: Spec,
  definition: SectionDefinition,
  present: readonly Present[],
): Place {
  const { asked, before } = nearestBefore(
    definition,
    spec.template.sections,
    present.map(({ section }) => section),
  );
  const shown = present.find(({ section }) => section === asked);
  const found = present.find(({ section }) => section === before);
  const first = spec.sections[0]?.start ?? spec.markdown.text.length;
  return {
    span: shown ? shiftSpan(headingSpan(shown.section), shown.origin) : titleSpan(spec),
    offset: found?.end ?? first,
    level: undefined,
  };
}

/** The same within a section; spans as that section's. */
export function placeWithin(
  parent: Section,
  definition: SectionDefinition,
  present: readonly Section[],
): Place {
  const order = parent.definition?.sections ?? [];
  const { asked, before } = nearestBefore(definition, order, present);
  const sibling = before ?? present[0];
  return {
    span: headingSpan(asked ?? parent),
    offset: before?.end ?? parent.bodySpan.end,
    level: sibling?.heading?.level ?? (parent.heading && parent.heading.level + 1),
  };
}

/** The nearest section before a place in the template's order, and the nearest that the template asks for. */
function nearestBefore(
  definition: SectionDefinition,
  order: readonly SectionDefinition[],
  present: readonly Section[],
): { readonly asked: Section | undefined; readonly before: Section | undefined } {
  const earlier = order.slice(0, order.indexOf(definition)).reverse();
  const found = earlier.flatMap((other) => {
    const section = present.find((each) => each.definition === other && !isAside(each));
    return section ?? [];
  });
  return {
    asked: found.find((each) => each.definition?.applicability !== 'optional'),
    before: found[0],
  };
}
