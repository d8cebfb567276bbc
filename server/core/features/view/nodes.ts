import { purposesIn } from '../../catalogs/purpose-words.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections, type SpecSummary } from '../../spec/spec.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { type Area, type ByScope, concerning, partByScope } from './areas.ts';
import type { Measured, MeasuredPart } from './measured.ts';
import { measuredOf, openParts } from './open-parts.ts';
import type { IntegrationView } from './spec-view.ts';
import { addTraffic } from './traffic.ts';
import { type Use, usesIn } from './uses.ts';
import type { Viewed } from './viewed.ts';
import { wholeOf } from './whole.ts';

/** An integration before anybody has looked at what is found in it, and at its fallback. */
export interface Node extends Omit<IntegrationView, 'key' | 'errors' | 'warnings' | 'fallback'> {
  /** What it is known by from version to version; two may have the same. */
  readonly id: string;
  readonly areas: readonly Area[];
}

/** The integrations of a document, in its order. */
export function nodesOf(viewed: Viewed): Node[] {
  const { spec } = viewed;
  const inapplicable = wholeOf(viewed).flatMap(({ start, measured }) =>
    inapplicableIn(measured, start, spec.summary),
  );
  return [...applicable(viewed), ...inapplicable].sort((a, b) => a.at.start - b.at.start);
}

/** What a document says of the same integration. */
interface Group {
  readonly id: string;
  readonly name: string;
  /** At least one. */
  readonly uses: PlacedUse[];
}

interface PlacedUse {
  readonly use: Use;
  /** Where its spans count from. */
  readonly start: number;
}

function applicable(viewed: Viewed): readonly Node[] {
  const { spec, facts } = viewed;
  const copies = duplicateSections(spec);
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  for (const { start, section: outermost } of placedSections(spec)) {
    if (copies.has(outermost)) continue;
    for (const use of usesIn(outermost, spec.summary, facts)) {
      const name = use.name || titleOf(use.section);
      const id = `${use.purpose} ${use.providers.map((each) => each.id).join(' ') || name}`;
      // Free text adds to what is said elsewhere of the same; by itself a heading alone is nothing.
      const isFree = use.section.definition === undefined;
      const same = known.get(id);
      if (same && (isFree || same.uses[0]?.start === start)) same.uses.push({ use, start });
      else if (!isFree || (use.hasContent && use.name !== '')) {
        const group = { id, name, uses: [{ use, start }] };
        known.set(id, group);
        groups.push(group);
      }
    }
  }
  const whole = measuredByPlace(viewed);
  return groups.flatMap((group) => nodeOf(group, whole) ?? []);
}

function titleOf({ definition, heading }: Section): string {
  const own = heading?.title.text.trim() ?? '';
  return definition && !definition.repeats ? definition.title : own;
}

type MeasuredByPlace = ReadonlyMap<number, readonly Measured[]>;

function measuredByPlace(viewed: Viewed): MeasuredByPlace {
  const found = new Map<number, Measured[]>();
  for (const { start, measured } of wholeOf(viewed)) {
    const here = found.get(start);
    if (here) here.push(measured);
    else found.set(start, [measured]);
  }
  return found;
}

function nodeOf({ id, name, uses }: Group, whole: MeasuredByPlace): Node | undefined {
  const [first] = uses;
  if (!first) return undefined;
  const { providers, purpose, at } = first.use;
  const areas = areasOf(uses);
  const missing = areas.flatMap((area) => missingIn(area, uses, whole));
  return {
    id,
    name,
    providers: providers.map((each) => each.id),
    purpose,
    at: shiftSpan(at, first.start),
    state: missing.length > 0 ? 'incomplete' : 'complete',
    reason: '',
    missing,
    traffic: addTraffic(uses.flatMap(({ use }) => use.traffic)),
    areas,
  };
}

/** One for each section: its scopes are the same list for all of its integrations. */
function areasOf(uses: readonly PlacedUse[]): Area[] {
  const areas = new Map<Section, Area & { readonly own: (number | undefined)[] }>();
  for (const { use, start } of uses) {
    const { section, scopes, own } = use;
    const known = areas.get(section);
    if (known) known.own.push(own);
    else areas.set(section, { section, origin: start, scopes, own: [own] });
  }
  return [...areas.values()];
}

/** The names of what is not done in an area. */
function missingIn(area: Area, uses: readonly PlacedUse[], whole: MeasuredByPlace): string[] {
  const { section, origin, scopes } = area;
  const measured = measuredOf(section, whole.get(origin) ?? []);
  if (measured) return concerning(openPartsBy(measured, scopes), area).map(({ name }) => name);
  return uses
    .filter(({ use }) => use.section === section && use.lacking > 0)
    .map(({ use }) => `Webhook events: ${use.lacking} missing`);
}

const openBy = new WeakMap<
  readonly Span[],
  { readonly measured: Measured; readonly found: ByScope<MeasuredPart> }
>();

/** The parts of a section that are not done, by the scopes of its integrations, which share the work. */
function openPartsBy(measured: Measured, scopes: readonly Span[]): ByScope<MeasuredPart> {
  let parted = openBy.get(scopes);
  if (parted?.measured !== measured) {
    const found = partByScope(openParts(measured), scopes, ({ at }) => at.start);
    parted = { measured, found };
    openBy.set(scopes, parted);
  }
  return parted.found;
}

/** The sections for an integration that do not apply. */
function inapplicableIn(measured: Measured, start: number, summary: SpecSummary): Node[] {
  const { state, definition, title, at, reason, section, progress } = measured;
  if (progress['not-applicable'] === 0) return [];
  if (state !== 'not-applicable')
    return measured.sections.flatMap((below) => inapplicableIn(below, start, summary));
  if (!definition || !(definition.repeats || definition.purpose)) return [];
  const named = summary.providers.mentions(title).map(({ provider }) => provider);
  const [spoken = 'other'] = purposesIn([title]);
  return [
    {
      id: `not-applicable ${title}`,
      name: title,
      providers: [...new Set(named.map(({ id }) => id))],
      purpose: definition.purpose ?? named[0]?.purpose ?? spoken,
      at: shiftSpan(at, start),
      state,
      reason,
      missing: [],
      traffic: [],
      areas: section ? [{ section, origin: start, scopes: [], own: [undefined] }] : [],
    },
  ];
}
