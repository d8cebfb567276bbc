import type { Facts } from '../../catalogs/facts.ts';
import { meantIn, partsOf } from '../../catalogs/named-in.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { purposesIn } from '../../catalogs/purpose-words.ts';
import { shorten } from '../../rules/message.ts';
import { OVERVIEW } from '../../spec/applicability/overview-marks.ts';
import type { Integration, ProviderUse } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isNotInUse } from '../../spec/overview/overview-claims.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { knownChildren, type Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { headingSpan } from '../../spec/where.ts';
import type { Span } from '../../text/span.ts';
import { eventNeeds } from '../event-needs.ts';
import { remembered } from '../remembered.ts';
import type { Traffic } from './spec-view.ts';
import { sharedTraffic, trafficOf } from './traffic.ts';

/** What a section says of one integration. Spans count from the start of the outermost section around it. */
export interface Use {
  readonly section: Section;
  /** What serves it, in the document's or our words; empty where nothing is named. */
  readonly name: string;
  readonly providers: readonly ProviderName[];
  readonly purpose: Purpose;
  readonly at: Span;
  /** The stretches of the section that are about one integration each, in order; the same list for all of them. */
  readonly scopes: readonly Span[];
  /** Which of them is its own; undefined for the rest of the section. */
  readonly own: number | undefined;
  /** How many webhook events it lacks. */
  readonly lacking: number;
  readonly traffic: readonly Traffic[];
  /** True where it is more than a heading that names a provider. */
  readonly hasContent: boolean;
}

/** What an outermost section says of integrations; nothing for the overview and the fallback section, which name those of others. */
export const usesIn = remembered((outermost: Section, summary, facts): readonly Use[] =>
  [outermost, ...knownChildren(outermost)].some(isAboutOthers)
    ? []
    : read(outermost, summary, facts),
);

function isAboutOthers({ definition }: Section): boolean {
  return (
    definition?.id === OVERVIEW ||
    (definition?.fields.some(({ type }) => type === 'fallback-table') ?? false)
  );
}

interface Context {
  readonly outermost: Section;
  readonly summary: SpecSummary;
  readonly facts: Facts;
}

function read(outermost: Section, summary: SpecSummary, facts: Facts): Use[] {
  const bySection = new Map<Section, Integration[]>();
  for (const integration of integrationsOf(outermost, summary)) {
    const here = bySection.get(integration.section);
    if (here) here.push(integration);
    else bySection.set(integration.section, [integration]);
  }
  const context = { outermost, summary, facts };
  return [...bySection.values()].flatMap((integrations) => usesOf(integrations, context));
}

/** Those of one section: what is parted from the rest, and the rest, where that is an integration of its own. */
function usesOf(integrations: readonly Integration[], context: Context): Use[] {
  const { outermost, summary, facts } = context;
  const parts = integrations.filter((each) => !isWhole(each));
  const scopes: Span[] = parts.map(({ start, end }) => ({ start, end }));
  const whole = integrations.find(isWhole);
  const named = parts.map((part) => namedBy(part, context));
  const apart = new Set(named.flatMap(({ providers }) => [...providers]));
  const rest = whole && namedBy(whole, context);
  const others = rest?.providers.filter((provider) => !apart.has(provider)) ?? [];
  // What names those that are parted from it, or nobody, is common to them.
  const isCommon =
    parts.length > 0 && others.length === 0 && !(rest?.providers.length === 0 && rest.field);
  const common = whole && isCommon ? trafficOf(whole, outermost, summary, facts) : [];
  const uses = parts.map((part, own) => {
    const use = useOf(part, named[own] as Named, { scopes, own }, context);
    const added = common.filter(({ kind }) => !use.traffic.some((each) => each.kind === kind));
    if (!whole || added.length === 0) return use;
    const shared = sharedTraffic(whole, added, use.providers, summary, facts);
    return { ...use, traffic: [...use.traffic, ...shared] };
  });
  if (!whole || !rest || isCommon) return uses;
  const place = { scopes, own: undefined };
  return [useOf(whole, { ...rest, providers: others }, place, context), ...uses];
}

function isWhole({ start, end, section }: Integration): boolean {
  return start === section.start && end === section.end;
}

interface Named {
  readonly providers: readonly ProviderName[];
  /** The first field that says anything; undefined for none. */
  readonly field: ProviderUse | undefined;
  /** The first place that says anything, whatever it is. */
  readonly first: ProviderUse | undefined;
}

/** Whom an integration names: its fields, or, where these say nothing, its heading or label. */
function namedBy(integration: Integration, { outermost, summary }: Context): Named {
  const uses = integration.providers.filter(
    ({ by, text }) =>
      !isPlaceheld(text.span, outermost, summary) && (by === 'field' || !isNotInUse(text.text)),
  );
  const fields = uses.filter(({ by }) => by === 'field');
  const [first] = uses;
  const [field] = fields;
  return { providers: providersIn(field ? fields : uses, summary), field, first };
}

function useOf(
  integration: Integration,
  { providers, field, first }: Named,
  place: Pick<Use, 'scopes' | 'own'>,
  { outermost, summary, facts }: Context,
): Use {
  const { section, slots, groups, purpose } = integration;
  return {
    ...place,
    section,
    name: providers.length > 0 ? listed(providers) : field ? firstName(field) : '',
    providers,
    purpose: purpose ?? providers[0]?.purpose ?? purposeIn(integration),
    at: isWhole(integration) || !first ? headingSpan(section) : first.text.span,
    lacking: eventNeeds(integration, summary, facts)?.missing.length ?? 0,
    traffic: trafficOf(integration, outermost, summary, facts),
    hasContent: slots.length + groups.length > 0,
  };
}

function providersIn(uses: readonly ProviderUse[], { providers }: SpecSummary): ProviderName[] {
  return [
    ...new Set(
      uses.flatMap((use) =>
        use.by === 'field' && use.providers.length === 0
          ? meantIn(use.text.text, providers)
          : use.providers,
      ),
    ),
  ];
}

function listed(providers: readonly ProviderName[]): string {
  return shorten(providers.map(({ name }) => name).join(', '));
}

/** What comes first in a value that names nobody that we know. */
function firstName({ text }: ProviderUse): string {
  return shorten(partsOf(text.text)[0]?.text ?? text.text);
}

/** What the heading, or what stands under a label for it, says that an integration is for, where that is one thing. */
function purposeIn({ section }: Integration): Purpose {
  const stated = section.fields.filter(({ definition }) => definition.id === 'purpose');
  const texts = [...stated.map(({ value }) => value.text), section.heading?.title.text ?? ''];
  for (const text of texts) {
    const [only, ...more] = purposesIn([text]);
    if (only && more.length === 0) return only;
  }
  return 'other';
}
