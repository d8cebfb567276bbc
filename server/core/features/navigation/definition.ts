import type { Facts } from '../../catalogs/facts.ts';
import { referencesIn } from '../../spec/integration/references/references.ts';
import { type PlacedSection, placedSections, type Spec } from '../../spec/spec.ts';
import { coversSpan, type Span, shiftSpan } from '../../text/span.ts';
import { sectionsAbout, sectionsOfProvider } from './about.ts';
import { integrationEntries, sectionsMarkedAt } from './entries.ts';
import { type IntegrationSection, integrationSections } from './integration-sections.ts';
import type { Named } from './named.ts';
import { type NamedThing, thingAt } from './thing.ts';

export interface Definition {
  /** The words that lead there. */
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** A place in the document, or a file by its URI. */
export type Target =
  | {
      readonly kind: 'place';
      /** All that belongs to it. */
      readonly whole: Span;
      /** Its name within that. */
      readonly name: Span;
    }
  | { readonly kind: 'file'; readonly uri: string };

/**
 * Where what stands at an offset is introduced: the list of an event or a variable, the section of a
 * provider or of what the overview speaks of, a referenced file that is there. What stands there itself leads
 * to itself. Undefined for anything else.
 */
export function definitionAt(spec: Spec, facts: Facts, offset: number): Definition | undefined {
  const reference = referenceAt(spec, offset);
  if (reference) {
    const file = facts.files.get(reference.path);
    if (file?.is !== 'there' || !file.at) return undefined;
    return { origin: reference.span, targets: [{ kind: 'file', uri: file.at.uri }] };
  }
  const thing = thingAt(spec, facts, offset);
  if (thing) return ofThing(thing, spec, offset);
  const titled = integrationSections(spec).find(({ titleSpan }) => touches(titleSpan, offset));
  if (titled) return toSections(titled.titleSpan, [titled]);
  const entry = integrationEntries(spec).find((each) => touches(each, offset));
  const about = entry ? sectionsAbout(entry.text, spec) : [];
  if (entry && about.length > 0) return toSections(entry, about);
  const marked = sectionsMarkedAt(offset, spec);
  return marked && toSections(marked.statement, marked.sections);
}

function ofThing(thing: NamedThing, spec: Spec, offset: number): Definition {
  const { at } = thing;
  const listed = { origin: at, targets: firstListings(thing).map(placeOf) };
  if (at.kind !== 'provider') return listed;
  const sections = sectionsOfProvider(at.name, spec);
  const isThere = sections.some(({ titleSpan }) => coversSpan(titleSpan, at));
  if (isThere) return { origin: at, targets: [placeOf(at)] };
  if (sections.length > 0) return toSections(at, sections);
  const marked = sectionsMarkedAt(offset, spec);
  return marked ? toSections(at, marked.sections) : listed;
}

/** The first place that lists a thing, of each owner it may have; the first that names it where none does. */
function firstListings({ places, isAmbiguous }: NamedThing): Named[] {
  const first = new Map<string | undefined, Named>();
  for (const place of places) {
    const owner = isAmbiguous ? place.owner : undefined;
    if (place.role === 'listing' && !first.has(owner)) first.set(owner, place);
  }
  return first.size > 0 ? [...first.values()] : places.slice(0, 1);
}

function toSections(origin: Span, sections: readonly IntegrationSection[]): Definition {
  return {
    origin,
    targets: sections.map(({ start, end, titleSpan }) => ({
      kind: 'place',
      whole: { start, end },
      name: titleSpan,
    })),
  };
}

function placeOf(span: Span): Target {
  return { kind: 'place', whole: span, name: span };
}

function referenceAt(spec: Spec, offset: number): { span: Span; path: string } | undefined {
  const within = ({ start, section }: PlacedSection) =>
    start <= offset && offset <= start + section.end;
  for (const { start, section } of placedSections(spec).filter(within)) {
    for (const reference of referencesIn(section, spec.template)) {
      const span = shiftSpan(reference, start);
      if (touches(span, offset)) return { span, path: reference.path };
    }
  }
  return undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
