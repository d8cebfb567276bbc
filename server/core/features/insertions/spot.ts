import type { Facts } from '../../catalogs/facts.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { judgedSections } from '../../spec/judged.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import type { Style } from '../../templates/style.ts';
import type { SectionDefinition } from '../../templates/template.ts';

/** A place in a document, and what is known there. */
export interface Spot {
  readonly spec: Spec;
  readonly facts: Facts;
  readonly offset: number;
  readonly style: Style;
  /** The sections around it, outermost first; empty above the first one. */
  readonly path: readonly Section[];
}

export function spotAt(spec: Spec, facts: Facts, offset: number): Spot {
  const around = placedSections(spec).findLast(({ start }) => start <= offset);
  const path = around
    ? sectionsWithin(around.section).filter(({ start, end }, i) => {
        const at = offset - around.start;
        return i === 0 || (start <= at && (at < end || end === around.section.end));
      })
    : [];
  return { spec, facts, offset, style: styleOf(spec), path };
}

/** Something of an outermost section, and the text from which its spans count. */
export interface Placed<Part> {
  readonly part: Part;
  /** Where that section begins. */
  readonly origin: number;
  readonly source: string;
  readonly outermost: Section;
  /** Whether the spot lies in it. */
  readonly isHere: boolean;
}

/** The sections with a definition that apply, the one around the spot first. */
export function sectionsFor(definition: SectionDefinition, spot: Spot): Placed<Section>[] {
  return hereFirst(
    placedIn(spot, (section) =>
      judgedSections(section, spot.spec.summary).filter((each) => each.definition === definition),
    ).map((placed) => ({ ...placed, isHere: spot.path.includes(placed.part) })),
  );
}

/** The integrations of the document, the one around the spot first. */
export function integrationsFor(spot: Spot): Placed<Integration>[] {
  const placed = placedIn(spot, (section) => integrationsOf(section, spot.spec.summary));
  return hereFirst(
    placed.map((each) => {
      const at = spot.offset - each.origin;
      const { start, end, section, narrower } = each.part;
      const isInner = narrower.some((part) => part.start <= at && at < part.end);
      const isHere = spot.path.includes(section) && start <= at && at <= end && !isInner;
      return { ...each, isHere };
    }),
  );
}

/** The providers that an integration names, each once; none that a placeholder names. */
export function providersNamed(
  { part, outermost }: Placed<Integration>,
  { spec }: Spot,
): readonly ProviderName[] {
  const named = part.providers.filter(
    ({ text }) => !isPlaceheld(text.span, outermost, spec.summary),
  );
  return [...new Set(named.flatMap(({ providers }) => providers))];
}

function placedIn<Part>(
  { spec }: Spot,
  partsOf: (section: Section) => readonly Part[],
): Placed<Part>[] {
  return placedSections(spec).flatMap(({ start: origin, section }) => {
    const parts = partsOf(section);
    if (parts.length === 0) return [];
    const source = spec.markdown.text.slice(origin);
    return parts.map((part) => ({ part, origin, source, outermost: section, isHere: false }));
  });
}

function hereFirst<Part>(placed: readonly Placed<Part>[]): Placed<Part>[] {
  return [...placed.filter(({ isHere }) => isHere), ...placed.filter(({ isHere }) => !isHere)];
}
