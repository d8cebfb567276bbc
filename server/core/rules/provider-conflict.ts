import { areRelated } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import {
  providersServed,
  type Said,
  type Served,
  servedIn,
} from '../spec/integration/served-by.ts';
import {
  type OverviewMention,
  overviewClaims,
  overviewMentions,
} from '../spec/overview/overview-claims.ts';
import type { Section } from '../spec/section.ts';
import { placedSections, type Spec, type SpecSummary } from '../spec/spec.ts';
import { contentTemplate } from '../templates/content.ts';
import { comparableForms } from '../text/comparable.ts';
import { Memo } from '../text/memo.ts';
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
    const overview = inOverview(spec);
    for (const { start, section } of placedSections(spec)) {
      for (const place of sayingPlaces(section, spec.summary)) {
        const { said, field, heading } = place;
        const isConflict = field && heading && differ(field, heading, spec);
        const listed = overviewOf(place, overview);
        if (!isConflict && listed.length === 0) continue;
        const others = [
          ...(isConflict ? [headingAt(heading, start)] : []),
          ...listed.map(({ provider, span }) => ({ provider, span, where: 'overview' as const })),
        ];
        const [other] = others;
        if (!other) continue;
        yield {
          span: shiftSpan(said.span, start),
          message: `This says ${quote(said.provider.name)}, the ${other.where} ${quote(other.provider.name)}: one integration has one provider here. Correct the one that is wrong.`,
          related: others.map(relatedOf),
        };
      }
    }
  },
};

/** An integration one of whose places names a provider; spans count from the outermost section's start. */
interface Place extends Pick<Served, 'integration' | 'field' | 'heading'> {
  readonly said: Said;
}

interface Overview {
  readonly mentions: readonly OverviewMention[];
  /** By what they are said of. */
  readonly claims: ReadonlyMap<string, OverviewMention>;
  /** Whether a provider, or what that is a part of, is among the mentions. */
  readonly isInUse: (provider: ProviderName) => boolean;
  /** Whether any integration of the document names a provider. */
  readonly isServed: (provider: ProviderName) => boolean;
}

const known = new Memo<readonly Served[], readonly Place[]>();

function sayingPlaces(outermost: Section, summary: SpecSummary): readonly Place[] {
  const all = servedIn(outermost, summary);
  let places = known.get(all);
  if (!places) {
    places = all.flatMap(({ integration, field, heading }): Place[] => {
      const said = field ?? heading;
      return said ? [{ integration, field, heading, said }] : [];
    });
    known.set(all, places);
  }
  return places;
}

function headingAt({ provider, span }: Said, start: number) {
  return { provider, span: shiftSpan(span, start), where: 'heading' as const };
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
  const named = new Set([...mentions, ...claims].map(({ provider }) => provider));
  const inUse = [...named];
  return {
    mentions,
    claims: new Map(claims.flatMap((each) => each.subject.map((form) => [form, each] as const))),
    isInUse: (provider) => named.has(provider) || inUse.some((each) => areRelated(each, provider)),
    isServed: (provider) =>
      placed.some(({ section }) => providersServed(section, spec.summary).includes(provider)),
  };
}

/** What the overview says of the same integration, where it is another provider. */
function overviewOf(
  { integration, said: { provider } }: Place,
  { mentions, claims, isInUse, isServed }: Overview,
): Said[] {
  if (mentions.length + claims.size === 0 || isInUse(provider)) return [];
  const { heading, definition } = integration.section;
  const titles = comparableForms(heading?.title.text ?? '');
  const claim = titles.map((form) => claims.get(form)).find(Boolean);
  if (claim) return areRelated(claim.provider, provider) ? [] : [saidAt(claim)];
  const { purpose } = integration;
  if (!definition?.purpose || purpose !== provider.purpose || purpose === 'other') return [];
  const said = [...mentions, ...claims.values()];
  const rivals = said.filter((each) => each.provider.purpose === purpose);
  const [rival] = rivals;
  const isOne = rival && rivals.every((each) => each.provider === rival.provider);
  return isOne && !isServed(rival.provider) ? [saidAt(rival)] : [];
}

function saidAt({ provider, start, end }: OverviewMention): Said {
  return { provider, span: { start, end } };
}

function relatedOf({ span, provider }: Said): Related {
  return { span, message: `${quote(provider.name)} is named here.` };
}
