import { purposesIn } from '../../catalogs/purpose-words.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
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

function applicable(viewed: Viewed): readonly Node[] {
  const { spec, facts } = viewed;
  const whole = measuredByPlace(viewed);
  const copies = duplicateSections(spec);
  const nodes: Node[] = [];
  // By what they are known by: in which outermost section, and which of `nodes`.
  const known = new Map<string, { readonly start: number; readonly index: number }>();
  for (const { start, section: outermost } of placedSections(spec)) {
    if (copies.has(outermost)) continue;
    for (const use of usesIn(outermost, spec.summary, facts)) {
      const node = nodeOf(use, start, whole.get(start) ?? []);
      // Free text adds to what is said elsewhere of the same; by itself a heading alone is nothing.
      const isFree = use.section.definition === undefined;
      const other = known.get(node.id);
      const same = other && (isFree || other.start === start) ? nodes[other.index] : undefined;
      if (other && same) nodes[other.index] = merged(same, node);
      else if (!isFree || (use.hasContent && use.name !== '')) {
        known.set(node.id, { start, index: nodes.length });
        nodes.push(node);
      }
    }
  }
  return nodes;
}

function measuredByPlace(viewed: Viewed): ReadonlyMap<number, readonly Measured[]> {
  const found = new Map<number, Measured[]>();
  for (const { start, measured } of wholeOf(viewed)) {
    const here = found.get(start);
    if (here) here.push(measured);
    else found.set(start, [measured]);
  }
  return found;
}

/** The parts of a section that are not done, by the scopes of its integrations, which share the work. */
function openPartsBy(measured: Measured, scopes: readonly Span[]): ByScope<MeasuredPart> {
  let parted = openBy.get(scopes);
  if (!parted || parted.measured !== measured) {
    const found = partByScope(openParts(measured), scopes, ({ at }) => at.start);
    parted = { measured, found };
    openBy.set(scopes, parted);
  }
  return parted.found;
}

const openBy = new WeakMap<
  readonly Span[],
  { readonly measured: Measured; readonly found: ByScope<MeasuredPart> }
>();

function nodeOf(use: Use, start: number, among: readonly Measured[]): Node {
  const { section, providers, purpose, at, scopes, own, lacking } = use;
  const measured = measuredOf(section, among);
  const lack = lacking > 0 ? [`Webhook events: ${lacking} missing`] : [];
  const missing = measured
    ? concerning(openPartsBy(measured, scopes), own).map((part) => part.name)
    : lack;
  const name = use.name || measured?.title || section.heading?.title.text.trim() || '';
  const ids = providers.map(({ id }) => id);
  return {
    id: [purpose, ...(ids.length > 0 ? ids : [name])].join(' '),
    name,
    providers: ids,
    purpose,
    at: shiftSpan(at, start),
    state: missing.length > 0 ? 'incomplete' : 'complete',
    reason: '',
    missing,
    traffic: use.traffic,
    areas: [{ span: shiftSpan(section, start), origin: start, scopes, own }],
  };
}

function merged(one: Node, other: Node): Node {
  const missing = [...new Set([...one.missing, ...other.missing])];
  return {
    ...one,
    state: missing.length > 0 ? 'incomplete' : 'complete',
    missing,
    traffic: addTraffic([...one.traffic, ...other.traffic]),
    areas: [...one.areas, ...other.areas],
  };
}

/** The sections for an integration that do not apply. */
function inapplicableIn(measured: Measured, start: number, summary: SpecSummary): Node[] {
  const { state, definition, title, at, reason, section } = measured;
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
      areas: section
        ? [{ span: shiftSpan(section, start), origin: start, scopes: [], own: undefined }]
        : [],
    },
  ];
}
