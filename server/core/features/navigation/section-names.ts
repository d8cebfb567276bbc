import type { Facts } from '../../catalogs/facts.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import type { Section } from '../../spec/section.ts';
import type { PlacedSection, Spec, SpecSummary } from '../../spec/spec.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { firstFrom, SpanSet } from '../../text/span-set.ts';
import { sectionEntities } from '../entities/entities.ts';
import { keyOf, type Named } from './named.ts';
import { passingNames } from './passing-names.ts';
import { namedBy } from './read-named.ts';

/** What an outermost section names; spans count from its start. */
interface SectionNames {
  readonly key: string;
  readonly facts: Facts;
  /** What is surely named, by place. */
  readonly all: readonly Named[];
  /** The same by kind and name. */
  readonly certain: ReadonlyMap<string, readonly Named[]>;
  /** With those in passing, of the names that somebody has asked for. */
  readonly asked: Map<string, readonly Named[]>;
  /** Where something is surely named: there no word stands in passing. */
  readonly taken: ReadonlySet<number>;
  /** The longest span. */
  readonly longest: number;
}

const known = new Memo<Section, SectionNames>();

/** Where an outermost section names a thing of this kind and name, by place in the document. */
export function namesLike(
  like: Pick<Named, 'kind' | 'name'>,
  placed: PlacedSection,
  spec: Spec,
  facts: Facts,
): Named[] {
  const names = namesOf(placed, spec, facts);
  const key = keyOf(like);
  let found = names.asked.get(key);
  if (!found) {
    const passing = passingLike(like, placed, spec, names);
    found = [...(names.certain.get(key) ?? []), ...passing].sort((a, b) => a.start - b.start);
    names.asked.set(key, found);
  }
  return found.map((named) => ({ ...named, ...shiftSpan(named, placed.start) }));
}

/** What an outermost section surely names at an offset, or where it only touches a name: the shortest first. */
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
    if (named.end >= at) found.push(named);
  }
  return shortestFirst(found, placed);
}

/** The same of words in passing, which may be names or not. */
export function passingAt(
  offset: number,
  placed: PlacedSection,
  spec: Spec,
  facts: Facts,
): readonly Named[] {
  const { taken } = namesOf(placed, spec, facts);
  const at = offset - placed.start;
  const isHere = ({ start, end }: Span) => start <= at && at <= end;
  const source = sourceOf(placed, spec);
  const here = [...passingNames(placed.section, source, (_, place) => isHere(place))];
  return shortestFirst(
    here.filter((named) => isHere(named) && !taken.has(named.start)),
    placed,
  );
}

function shortestFirst(names: readonly Named[], { start }: PlacedSection): Named[] {
  return names
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .map((named) => ({ ...named, ...shiftSpan(named, start) }));
}

function passingLike(
  like: Pick<Named, 'kind' | 'name'>,
  placed: PlacedSection,
  spec: Spec,
  { taken }: SectionNames,
): Named[] {
  if (like.kind === 'provider' || like.kind === 'email-trigger') return [];
  // However a name is abbreviated or escaped, its last word stands there.
  const word = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(like.name)?.[0] ?? like.name;
  const source = sourceOf(placed, spec);
  if (!source.includes(word)) return [];
  const key = keyOf(like);
  const passing = passingNames(placed.section, source, (text) => text.includes(word));
  return [...passing].filter((named) => keyOf(named) === key && !taken.has(named.start));
}

/** The section's text; not to be kept, as it would keep the whole version alive. */
function sourceOf({ start, section }: PlacedSection, { markdown }: Spec): string {
  return markdown.text.slice(start, start + section.end);
}

function namesOf(placed: PlacedSection, spec: Spec, facts: Facts): SectionNames {
  const { section } = placed;
  const { summary } = spec;
  const cached = known.get(section);
  if (cached?.key === summary.key && cached.facts === facts) return cached;
  const source = sourceOf(placed, spec);
  const uses = providerPlaces(section, summary);
  const all = sectionEntities(section, summary, facts)
    .flatMap((entity) => namedBy(entity, source))
    .map((named) => (named.kind === 'provider' && uses.cover(named) ? listing(named) : named))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const certain = new Map<string, Named[]>();
  for (const named of all) {
    const key = keyOf(named);
    const same = certain.get(key);
    if (same) same.push(named);
    else certain.set(key, [named]);
  }
  const taken = new Set(all.map((named) => named.start));
  const longest = all.reduce((most, named) => Math.max(most, named.end - named.start), 0);
  const asked = new Map();
  const read = { key: summary.key, facts, all, certain, asked, taken, longest };
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
