import type { Facts } from '../../catalogs/facts.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import { type Fit, fitFor } from '../../spec/insert/fitted.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { judgedSections } from '../../spec/judged.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { type PlacedSection, placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import type { Style } from '../../templates/style.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import { Memo } from '../../text/memo.ts';

/** A place in a document, and what is known there. */
export interface Spot {
  readonly spec: Spec;
  readonly facts: Facts;
  readonly offset: number;
  readonly style: Style;
  /** The sections around it, outermost first; empty above the first one. */
  readonly path: readonly Section[];
  /** Where places are looked for: in the whole document, or in the outermost section around. */
  readonly within: readonly PlacedSection[];
}

export function spotAt(
  spec: Spec,
  facts: Facts,
  offset: number,
  reach: 'document' | 'section' = 'document',
): Spot {
  const all = placedSections(spec);
  const around = all.findLast(({ start }) => start <= offset);
  const path = around
    ? sectionsWithin(around.section).filter(({ start, end }, i) => {
        const at = offset - around.start;
        return i === 0 || (start <= at && (at < end || end === around.section.end));
      })
    : [];
  const within = reach === 'document' ? all : around ? [around] : [];
  return { spec, facts, offset, style: styleOf(spec), path, within };
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

/** An integration, with the providers that it names: each once, none that a placeholder names. */
export interface PlacedIntegration extends Placed<Integration> {
  readonly providers: readonly ProviderName[];
}

/** What the whole document has to offer is looked up once for all insertions. */
interface Known {
  readonly sections: ReadonlyMap<SectionDefinition, readonly Placed<Section>[]>;
  readonly integrations: readonly PlacedIntegration[];
}

const known = new Memo<Spot, Known>();

/** The sections with a definition that apply, the one around the spot first. */
export function sectionsFor(definition: SectionDefinition, spot: Spot): readonly Placed<Section>[] {
  return knownAt(spot).sections.get(definition) ?? [];
}

/** What fits the provider that is named around a section. */
export function fitAround(
  { part: section, outermost }: Placed<Section>,
  { spec, facts }: Spot,
): Fit {
  return fitFor(section, outermost, spec.summary, facts);
}

/** The integrations of the document, the one around the spot first. */
export function integrationsFor(spot: Spot): readonly PlacedIntegration[] {
  return knownAt(spot).integrations;
}

function knownAt(spot: Spot): Known {
  let found = known.get(spot);
  if (!found) {
    found = { sections: readSections(spot), integrations: readIntegrations(spot) };
    known.set(spot, found);
  }
  return found;
}

function readSections(spot: Spot): Known['sections'] {
  const placed = placedIn(spot, (section) => judgedSections(section, spot.spec.summary));
  const marked = placed.map((each) => ({ ...each, isHere: spot.path.includes(each.part) }));
  const byDefinition = new Map<SectionDefinition, Placed<Section>[]>();
  for (const each of hereFirst(marked)) {
    const { definition } = each.part;
    if (!definition) continue;
    const alike = byDefinition.get(definition);
    if (alike) alike.push(each);
    else byDefinition.set(definition, [each]);
  }
  return byDefinition;
}

function readIntegrations(spot: Spot): PlacedIntegration[] {
  const { spec, offset, path } = spot;
  const placed = placedIn(spot, (section) => integrationsOf(section, spec.summary));
  return hereFirst(
    placed.map((each) => {
      const at = offset - each.origin;
      const { start, end, section, narrower, providers: uses } = each.part;
      const isInner = narrower.some((part) => part.start <= at && at < part.end);
      const isHere = path.includes(section) && start <= at && at <= end && !isInner;
      const named = uses.filter(
        ({ text }) => !isPlaceheld(text.span, each.outermost, spec.summary),
      );
      const providers = [...new Set(named.flatMap((use) => use.providers))];
      return { ...each, isHere, providers };
    }),
  );
}

function placedIn<Part>(
  { spec, within }: Spot,
  partsOf: (section: Section) => readonly Part[],
): Placed<Part>[] {
  return within.flatMap(({ start: origin, section }) => {
    const parts = partsOf(section);
    if (parts.length === 0) return [];
    const source = spec.markdown.text.slice(origin);
    return parts.map((part) => ({ part, origin, source, outermost: section, isHere: false }));
  });
}

function hereFirst<Each extends Placed<unknown>>(placed: readonly Each[]): Each[] {
  return [...placed.filter(({ isHere }) => isHere), ...placed.filter(({ isHere }) => !isHere)];
}
