import { areRelated } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import { type Said, type Served, servedIn } from '../spec/integration/served-by.ts';
import { type OverviewMention, overviewClaims, overviewMentions } from '../spec/overview-claims.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { contentTemplate } from '../templates/content.ts';
import { comparableForms } from '../text/comparable.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Related, Rule } from './rule.ts';

export const providerConflict: Rule = {
  meta: {
    id: 'provider-conflict',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'Two places name different providers for the same integration',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

- **Purpose**: Payment processing
- **Provider**: Xendit
`,
      good: `---
integration-spec: external-integrations
---

## Payments

- **Purpose**: Payment processing
- **Provider**: Xendit
`,
    },
  },
  *check(spec) {
    const named = placesOf(spec);
    const overview = inOverview(spec);
    for (const place of named) {
      const said = place.field ?? place.heading;
      if (!said) continue;
      const others = [
        ...(place.field && place.heading && differ(place.field, place.heading, spec)
          ? [{ ...place.heading, where: 'heading' as const }]
          : []),
        ...overviewOf(place, said, named, overview).map((each) => ({
          ...each,
          where: 'overview' as const,
        })),
      ];
      const [other] = others;
      if (!other) continue;
      yield {
        span: said.span,
        message: `This says ${quote(said.provider.name)}, the ${other.where} ${quote(other.provider.name)}: one integration has one provider here. Correct the one that is wrong.`,
        related: others.map(relatedOf),
      };
    }
  },
};

/** What the places of an integration name; spans count from the document's start. */
type Place = Pick<Served, 'integration' | 'field' | 'heading' | 'providers'>;

interface Overview {
  readonly mentions: readonly OverviewMention[];
  /** Those of the mentions, each once. */
  readonly inUse: readonly ProviderName[];
  /** By what they are said of. */
  readonly claims: ReadonlyMap<string, OverviewMention>;
}

function placesOf(spec: Spec): Place[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    servedIn(section, spec.summary).map((served) => ({
      ...served,
      field: served.field && shifted(served.field, start),
      heading: served.heading && shifted(served.heading, start),
    })),
  );
}

function shifted({ provider, span }: Said, by: number): Said {
  return { provider, span: shiftSpan(span, by) };
}

/** A document of no template says "Technology: Socket.IO" below a heading "Slack", and means both. */
function differ(a: Said, b: Said, { template }: Spec): boolean {
  if (areRelated(a.provider, b.provider)) return false;
  return template !== contentTemplate || a.provider.purpose === b.provider.purpose;
}

function inOverview(spec: Spec): Overview {
  const { providers } = spec.summary;
  const placed = placedSections(spec);
  const mentions = placed.flatMap(({ start, section }) =>
    overviewMentions(section, providers).map((each) => ({ ...each, ...shiftSpan(each, start) })),
  );
  const claims = placed.flatMap(({ start, section }) =>
    overviewClaims(section, providers).map((each) => ({ ...each, ...shiftSpan(each, start) })),
  );
  return {
    mentions,
    inUse: [...new Set(mentions.map(({ provider }) => provider))],
    claims: new Map(claims.flatMap((each) => each.subject.map((form) => [form, each] as const))),
  };
}

/** What the overview says of the same integration, where it is another provider. */
function overviewOf(
  { integration }: Place,
  { provider }: Said,
  places: readonly Place[],
  { mentions, inUse, claims }: Overview,
): Said[] {
  if (inUse.some((each) => areRelated(each, provider))) return [];
  const { heading, definition } = integration.section;
  const titles = comparableForms(heading?.title.text ?? '');
  const claim = titles.map((form) => claims.get(form)).find(Boolean);
  if (claim) return areRelated(claim.provider, provider) ? [] : [saidAt(claim)];
  const { purpose } = integration;
  if (!definition?.purpose || purpose !== provider.purpose || purpose === 'other') return [];
  const rivals = mentions.filter((each) => each.provider.purpose === purpose);
  const [rival] = rivals;
  const isOne = rival && rivals.every((each) => each.provider === rival.provider);
  return isOne && !isUsed(rival.provider, places) ? [saidAt(rival)] : [];
}

function isUsed(provider: ProviderName, places: readonly Place[]): boolean {
  return places.some(({ providers }) => providers.includes(provider));
}

function saidAt({ provider, start, end }: OverviewMention): Said {
  return { provider, span: { start, end } };
}

function relatedOf({ span, provider }: Said): Related {
  return { span, message: `${quote(provider.name)} is named here.` };
}
