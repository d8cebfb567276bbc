import type { Facts } from '../../catalogs/facts.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import type { PlacedSection, Spec, SpecSummary } from '../../spec/spec.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { firstFrom, SpanSet } from '../../text/span-set.ts';
import { sectionEntities } from '../entities/entities.ts';
import { keyOf, type Named } from './named.ts';
import { passingNames } from './passing-names.ts';
import { namedBy } from './read-named.ts';

interface SectionNames {
  readonly key: string;
  readonly facts: Facts;
  /** By place; spans count from the section's start. */
  readonly all: readonly Named[];
  readonly byKey: ReadonlyMap<string, readonly Named[]>;
  /** The longest span. */
  readonly longest: number;
}

const known = new WeakMap<Section, SectionNames>();

/** What an outermost section names under a key, by place in the document. */
export function namesUnder(key: string, placed: PlacedSection, spec: Spec, facts: Facts): Named[] {
  const found = namesOf(placed, spec, facts).byKey.get(key) ?? [];
  return found.map((named) => ({ ...named, ...shiftSpan(named, placed.start) }));
}

/** What an outermost section names at an offset, or where it only touches a name: the shortest first. */
export function namesAt(
  offset: number,
  placed: PlacedSection,
  spec: Spec,
  facts: Facts,
): readonly Named[] {
  const { all, longest } = namesOf(placed, spec, facts);
  const at = offset - placed.start;
  const found: Named[] = [];
  for (let i = firstFrom(all, at - longest); i < all.length; i++) {
    const named = all[i] as Named;
    if (named.start > at) break;
    if (named.end >= at) found.push({ ...named, ...shiftSpan(named, placed.start) });
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}

function namesOf(
  { start, section }: PlacedSection,
  { summary, markdown }: Spec,
  facts: Facts,
): SectionNames {
  const cached = known.get(section);
  if (cached?.key === summary.key && cached.facts === facts) return cached;
  const source = markdown.text.slice(start, start + section.end);
  const uses = providerPlaces(section, summary);
  const certain = sectionEntities(section, summary, facts)
    .flatMap((entity) => namedBy(entity, source))
    .map((named) => (named.kind === 'provider' && uses.cover(named) ? listing(named) : named));
  const passing = sectionsWithin(section).flatMap((part) => [...passingNames(part, source)]);
  const taken = new Set(certain.map(placeOf));
  const all = [...certain, ...passing.filter((named) => !taken.has(placeOf(named)))];
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const byKey = new Map<string, Named[]>();
  for (const named of all) {
    const key = keyOf(named);
    const same = byKey.get(key);
    if (same) same.push(named);
    else byKey.set(key, [named]);
  }
  const longest = all.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const read = { key: summary.key, facts, all, byKey, longest };
  known.set(section, read);
  return read;
}

/** The headings, labels and fields that say by which provider an integration is served. */
function providerPlaces(outermost: Section, summary: SpecSummary): SpanSet {
  const uses = integrationsOf(outermost, summary).flatMap(({ providers }) => providers);
  const own = uses.filter(({ by }) => by === 'heading' || by === 'label' || by === 'field');
  return new SpanSet(own.map(({ text }) => text.span));
}

function listing(named: Named): Named {
  return { ...named, role: 'listing' };
}

/** An event that a list names need not be read again as a word in passing. */
function placeOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
