import type { Catalog, PayloadFormat } from '../../catalogs/catalog.ts';
import { eventOwners } from '../../catalogs/event-owners.ts';
import type { Facts } from '../../catalogs/facts.ts';
import { EXAMPLE_PAYLOADS } from '../../payload/examples.ts';
import type { FieldDefinition, FieldType, SectionDefinition } from '../../templates/template.ts';
import type { Integration } from '../integration/integration.ts';
import { integrationsOf } from '../integration/read-integrations.ts';
import { flowsOf } from '../integration/webhooks/flows.ts';
import { eventsOf } from '../integration/webhooks/listed-events.ts';
import { neededEvents } from '../integration/webhooks/needed-events.ts';
import { isPlaceheld } from '../placeheld.ts';
import { type Section, sectionsWithin } from '../section.ts';
import type { SpecSummary } from '../spec.ts';

/** Gives a field, or the fields of a section, the skeleton that fits the provider that a document names. */
export interface Fit {
  readonly field: (definition: FieldDefinition) => FieldDefinition;
  readonly section: (definition: SectionDefinition) => SectionDefinition;
}

/** An integration whose provider is named; without catalogs where we know nothing of it. */
interface Named {
  readonly integration: Integration;
  readonly catalogs: readonly Catalog[];
  readonly summary: SpecSummary;
  readonly facts: Facts;
}

const WRITERS: Partial<Readonly<Record<FieldType, (skeleton: string, named: Named) => string>>> = {
  'webhook-events': events,
  payload,
  endpoints,
};

/** A template's samples are of one provider: below the name of another stands what that one has, or a placeholder. */
export function fitFor(...around: Parameters<typeof namedIn>): Fit {
  let named: Named | undefined | null = null;
  const field = (definition: FieldDefinition): FieldDefinition => {
    const write = WRITERS[definition.type];
    if (!write) return definition;
    if (named === null) named = namedIn(...around);
    const skeleton = named ? write(definition.skeleton, named) : definition.skeleton;
    return skeleton === definition.skeleton ? definition : { ...definition, skeleton };
  };
  const section = (definition: SectionDefinition): SectionDefinition => ({
    ...definition,
    fields: definition.fields.map(field),
    sections: definition.sections.map(section),
  });
  return { field, section };
}

function namedIn(
  section: Section,
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
): Named | undefined {
  const integration = integrationsOf(outermost, summary).find((each) =>
    sectionsWithin(each.section).includes(section),
  );
  if (!integration || facts.catalogs.size === 0) return undefined;
  const uses = integration.providers.filter(
    ({ text }) => !isPlaceheld(text.span, outermost, summary),
  );
  // What repeats has the name of its service for a heading, whether we know that or not.
  if (uses.length === 0 && !integration.section.definition?.repeats) return undefined;
  const providers = new Set(uses.flatMap((use) => use.providers));
  const catalogs = [...providers].flatMap(({ id }) => facts.catalogs.get(id) ?? []);
  return { integration, catalogs, summary, facts };
}

function events(skeleton: string, { integration, catalogs, summary, facts }: Named): string {
  const names = Array.from(skeleton.matchAll(/^- `?([^\s:`]+)/gm), ([, name = '']) => name);
  const areTheirs = names.every((name) => {
    const owners = eventOwners(name, facts.catalogs);
    return owners.length === 0 || owners.some((owner) => catalogs.includes(owner));
  });
  const needed = neededEvents(integration, eventsOf(integration, summary, facts), summary);
  return areTheirs && needed.every((name) => names.includes(name))
    ? skeleton
    : eventsSkeleton(needed);
}

/** A list of events, what is to be done left open; and the events too, where none are given. */
export function eventsSkeleton(names: readonly string[]): string {
  const listed = names.length > 0 ? names : ['[Event name]'];
  return listed.map((name) => `- ${name}: [Action to take]`).join('\n');
}

/** The sample is a message of FCM, or of whatever a team's own template has. */
function payload(skeleton: string, { catalogs }: Named): string {
  const key = /\{\s*"([^"]+)"/.exec(skeleton)?.[1] ?? '';
  const isOf = (format: PayloadFormat) => key in Object(EXAMPLE_PAYLOADS[format]);
  const formats = catalogs.flatMap((catalog) => catalog.payload ?? []);
  const [format] = formats;
  const fits = format ? formats.some(isOf) : !isOf('fcm-v1');
  return fits ? skeleton : payloadSkeleton(format);
}

/** A whole message in a fence; an empty one where the format is not known. */
function payloadSkeleton(format: PayloadFormat | undefined): string {
  const message = format ? EXAMPLE_PAYLOADS[format] : {};
  return `\`\`\`json\n${JSON.stringify(message, null, 2)}\n\`\`\``;
}

function endpoints(skeleton: string, { integration, catalogs, summary, facts }: Named): string {
  const samples = Array.from(skeleton.matchAll(/`([A-Z]+ \/[^`]*)`/g), ([, sample = '']) => sample);
  const has = ({ endpoints }: Catalog) =>
    samples.some((sample) => endpoints?.operations.includes(sample));
  if (catalogs.some(has) || ![...facts.catalogs.values()].some(has)) return skeleton;
  const [only, ...others] = catalogs;
  const used = flowsOf(integration, catalogs, summary)[0]?.flow ?? only?.flows?.[0];
  return endpointsSkeleton(skeleton, others.length === 0 ? used?.operations : []);
}

/** Operations as a list; without any what the skeleton leaves open, for its samples are of another service. */
export function endpointsSkeleton(skeleton: string, operations: readonly string[] = []): string {
  const lines = operations.map((operation) => `- \`${operation}\`: [Purpose]`);
  const open = skeleton.split('\n').filter((line) => /^- \[.+\]$/.test(line));
  return [lines, open, [skeleton]].find((each) => each.length > 0)?.join('\n') ?? '';
}
