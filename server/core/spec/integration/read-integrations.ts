import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { contentTemplate, isCommonField } from '../../templates/content.ts';
import { Memo } from '../../text/memo.ts';
import { duplicatesWithin } from '../duplicates.ts';
import { readerOf } from '../read-spec.ts';
import type { Section } from '../section.ts';
import type { SpecReader } from '../section-reader.ts';
import { isNotApplicable, type SpecSummary } from '../spec.ts';
import { listsOwnRoutes } from './endpoints/own-routes.ts';
import type { Integration, ProviderUse, Slot } from './integration.ts';
import { headingUse, usesIn } from './provider-uses.ts';
import { byScope, scopesOf } from './scopes.ts';
import { readSlots } from './slots.ts';

interface Known {
  readonly key: string;
  readonly integrations: readonly Integration[];
}

const known = new Memo<Section, Known>();

/**
 * The integrations in an outermost section that count: nothing that does not apply, no second copies.
 * Empty for a section that speaks of none.
 */
export function integrationsOf(outermost: Section, summary: SpecSummary): readonly Integration[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.integrations;
  const integrations = ownersIn(outermost, summary).flatMap((owner) => readOwner(owner, summary));
  known.set(outermost, { key: summary.key, integrations });
  return integrations;
}

/** The sections that are about an integration, each with all that is below it. */
function ownersIn(outermost: Section, summary: SpecSummary): Section[] {
  const duplicates = duplicatesWithin(outermost);
  const visit = (section: Section): Section[] => {
    if (duplicates.has(section) || isNotApplicable(section, summary)) return [];
    if (isOwner(section, summary)) return [section];
    return section.children.flatMap(visit);
  };
  return visit(outermost);
}

function isOwner({ definition, heading, fields }: Section, summary: SpecSummary): boolean {
  if (summary.template === contentTemplate) return true;
  if (!definition) return heading !== undefined && summary.namesProvider(heading.title.text);
  if (definition.repeats) return !/^\[.*\]$/.test(heading?.title.text ?? '');
  return (
    definition.purpose !== undefined || fields.some((field) => field.definition.type === 'provider')
  );
}

function readOwner(owner: Section, summary: SpecSummary): Integration[] {
  const reader = readerOf(summary.template, summary.providers);
  const parts = partsOf(owner, summary);
  const read = parts.map((part) => readSlots(part, reader));
  const isFree = summary.template === contentTemplate;
  const slots = read
    .flatMap((part) => part.slots)
    .filter((slot) => !isFree || !listsOwnRoutes(slot))
    .sort((a, b) => a.start - b.start);
  const groups = read.flatMap((part) => part.groups);
  const found = scopesOf(owner, slots, summary.providers);
  const { outside } = byScope(slots, found);
  const outer = ownUses(owner, outside, reader);
  // "### Webhook events" beside "### Stripe" is its, "### Routes" with a table is not.
  const isApart = isFree && outer.length === 0 && !outside.every(isHeaded);
  const scopes =
    !isApart && isOneProvider([...outer, ...found.flatMap(({ uses }) => uses)]) ? [] : found;
  const inner = found
    .flatMap(({ uses }) => uses)
    .map((use) => (scopes.length > 0 ? { ...use, by: 'inner' as const } : use));
  const parted = { slots: byScope(slots, scopes), groups: byScope(groups, scopes) };
  const rest = integrationOf(owner, owner, outer.length > 0 || isApart ? outer : inner, {
    slots: parted.slots.outside,
    groups: parted.groups.outside,
    narrower: scopes,
  });
  const flows = rest.slots.filter(({ type }) => type === 'flow');
  const narrow = scopes.map((scope, i) => {
    const own = parted.slots.inside[i] ?? [];
    // A flow that is written for all of them is each one's.
    const isShared = !own.some(({ type }) => type === 'flow');
    return integrationOf(owner, scope, scope.uses, {
      slots: isShared ? [...flows, ...own] : own,
      groups: parted.groups.inside[i] ?? [],
      narrower: [],
    });
  });
  return [rest, ...narrow]
    .filter((part) => part.slots.length > 0 || part.groups.length > 0 || scopes.length === 0)
    .map((part) => (part.providers.length > 0 ? part : withTitle(part, summary)));
}

function isHeaded({ field }: Slot): boolean {
  return field?.kind === 'heading';
}

/** The section and the template's sub-sections below it that apply. */
function partsOf(section: Section, summary: SpecSummary): Section[] {
  const duplicates = duplicatesWithin(section);
  const visit = (part: Section): Section[] => {
    if (duplicates.has(part) || (part !== section && isNotApplicable(part, summary))) return [];
    const below = part.children.flatMap(visit);
    return part === section || part.definition ? [part, ...below] : below;
  };
  return visit(section);
}

/** What names the provider of the whole section: its heading, and the fields among these slots. */
function ownUses(owner: Section, slots: readonly Slot[], { providers }: SpecReader): ProviderUse[] {
  const heading = headingUse(owner.heading, providers);
  return [...(heading ? [heading] : []), ...usesIn(slots, providers)];
}

function integrationOf(
  section: Section,
  { start, end }: { readonly start: number; readonly end: number },
  providers: readonly ProviderUse[],
  content: Pick<Integration, 'slots' | 'groups' | 'narrower'>,
): Integration {
  const purpose = section.definition?.purpose ?? purposeOf(providers);
  const slots = purpose === 'realtime' ? content.slots.map(asRealtime) : content.slots;
  const { groups, narrower } = content;
  return { start, end, section, purpose, providers, slots, groups, narrower };
}

/** Whether sub-headings and labels part nothing: all of them name the same provider. */
function isOneProvider(uses: readonly ProviderUse[]): boolean {
  return new Set(uses.flatMap(({ providers }) => providers)).size <= 1;
}

/** "Events" by a label that all templates share are what travels over the connection. */
function asRealtime(slot: Slot): Slot {
  return isCommonField(slot.definition) && slot.type === 'webhook-events'
    ? { ...slot, type: 'realtime-events' }
    : slot;
}

function purposeOf(uses: readonly ProviderUse[]): Purpose | undefined {
  return uses.flatMap(({ providers }): readonly ProviderName[] => providers)[0]?.purpose;
}

/** A section of a document without template that names no provider is about those of the title. */
function withTitle(integration: Integration, { titleProviders }: SpecSummary): Integration {
  const text = integration.section.heading?.title;
  if (titleProviders.length === 0 || !text) return integration;
  const uses: ProviderUse[] = [{ by: 'title', text, providers: titleProviders }];
  return { ...integration, providers: uses, purpose: integration.purpose ?? purposeOf(uses) };
}
