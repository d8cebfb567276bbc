import { areRelated } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import { duplicateSections } from '../spec/duplicates.ts';
import { type NamedSection, namedSections } from '../spec/overview/named-sections.ts';
import {
  type Listed,
  type OverviewListing,
  overviewListing,
} from '../spec/overview/overview-listing.ts';
import { type PlacedSection, placedSections, type Spec } from '../spec/spec.ts';
import { shareTitle, singular, titleWords } from '../spec/title-words.ts';
import { headingSpan } from '../spec/where.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Fewer are an example, and no list. */
const FEWEST = 2;
const LONGEST_NAME = 4;

export const unlistedIntegration: Rule = {
  meta: {
    id: 'unlisted-integration',
    severity: 'info',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'The overview lists an integration that has no section, or leaves one out that has',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Overview

- Stripe: invoices
- Postmark: mail to tenants
- Twilio: text messages

## Stripe

- **Purpose**: Payment processing
- **Provider**: Stripe

## Postmark

- **Purpose**: Email delivery
- **Provider**: Postmark
`,
      good: `---
integration-spec: external-integrations
---

## Overview

- Stripe: invoices
- Postmark: mail to tenants

## Payments

- **Purpose**: Payment processing
- **Provider**: Stripe

## Postmark

- **Purpose**: Email delivery
- **Provider**: Postmark
`,
    },
  },
  *check(spec) {
    if (!spec.template.sections.some(({ repeats }) => repeats)) return;
    const duplicates = duplicateSections(spec);
    const overview = placedSections(spec).find(
      ({ section }) => !duplicates.has(section) && overviewListing(section, spec.providers),
    );
    const listing = overview && overviewListing(overview.section, spec.providers);
    if (!listing) return;
    const sections = namedSections(spec);
    if (sections.length === 0) return;
    const paired = pairedIn(listing, sections);
    if (!isList(listing, sections, paired)) return;
    yield* withoutSection(listing, overview, sections, { spec, paired });
    if (listing.isWhole) yield* unlisted(listing, overview, sections, paired);
  },
};

/** Providers that have an element of the overview and a section of their own, and so stand for no relative. */
type Paired = ReadonlySet<ProviderName>;

function pairedIn({ listed }: OverviewListing, sections: readonly NamedSection[]): Paired {
  const served = new Set(sections.flatMap(({ providers }) => [...providers]));
  return new Set(
    listed.flatMap(({ provider }) => (provider && served.has(provider) ? [provider] : [])),
  );
}

/** Whether the overview names at least two integrations, those that have no section included. */
function isList(
  listing: OverviewListing,
  sections: readonly NamedSection[],
  paired: Paired,
): boolean {
  const listed = listing.listed.filter(({ isInUse }) => isInUse);
  const named = new Set<unknown>(listed.flatMap(({ provider }) => provider ?? []));
  for (const section of sections) {
    if (named.size >= FEWEST) return true;
    if (section.providers.some((provider) => named.has(provider))) continue;
    if (listed.some((each) => isAbout(each, section, paired))) named.add(section);
  }
  return named.size >= FEWEST;
}

function* withoutSection(
  { groups }: OverviewListing,
  { start }: PlacedSection,
  sections: readonly NamedSection[],
  { spec, paired }: { readonly spec: Spec; readonly paired: Paired },
): Generator<RuleFinding> {
  const told = new Set<unknown>();
  const served = new Set(sections.flatMap(({ providers }) => [...providers]));
  const titles = new Set(sections.flatMap(({ titleWords }) => titleWords.forms));
  const isOpen = (each: Listed) =>
    !(each.provider && isAmong(each.provider, served, paired)) &&
    !each.title.forms.some((form) => titles.has(form)) &&
    !sections.some((section) => isAbout(each, section, paired));
  const [first] = sections;
  for (const group of groups) {
    const open = group.filter((each) => each.isInUse && isOpen(each));
    const isIntegrations = group.length - open.length >= FEWEST && open.length * 2 <= group.length;
    for (const each of open) {
      const key = each.provider ?? each.subject.text.toLowerCase();
      if (told.has(key) || !(each.provider || (isIntegrations && isName(each, spec)))) continue;
      told.add(key);
      yield {
        span: shiftSpan(each.span, start),
        message: `The overview lists ${quote(each.provider?.name ?? each.subject.text)}, and no section is about it. Add one, or take it out of the overview.`,
        ...(first && {
          related: [{ span: first.span, message: 'The integrations have sections from here on.' }],
        }),
      };
    }
  }
}

function* unlisted(
  listing: OverviewListing,
  overview: PlacedSection,
  sections: readonly NamedSection[],
  paired: Paired,
): Generator<RuleFinding> {
  const named = new Set(listing.listed.flatMap((each) => [...each.named]));
  for (const section of sections) {
    if (section.isNotApplicable || isListed(section, listing, { named, paired })) continue;
    yield {
      span: section.span,
      message: `The overview lists the integrations, but not ${quote(section.title)}. Add it there, so that nobody misses it.`,
      related: [
        {
          span: shiftSpan(headingSpan(overview.section), overview.start),
          message: 'The overview is here.',
        },
      ],
    };
  }
}

/** Whether the overview names a section in any way: by its provider, its title, or a word for its purpose. */
function isListed(
  section: NamedSection,
  { listed, forms, all, words, purposes }: OverviewListing,
  { named, paired }: { readonly named: ReadonlySet<ProviderName>; readonly paired: Paired },
): boolean {
  const { providers, purpose, form, titleWords } = section;
  if (providers.some((provider) => isAmong(provider, named, paired))) return true;
  if (titleWords.forms.some((each) => forms.has(each))) return true;
  if (purpose !== undefined && purposes.has(purpose)) return true;
  const isSpaced = /^[\x20-\x7e]*$/.test(form);
  const own = titleWords.words.map(singular);
  if (own.length > 0 && own.every((word) => words.has(word))) return true;
  if (!isSpaced && all.includes(form)) return true;
  return listed.some((each) => isAbout(each, section, paired));
}

/** Whether a provider, or one that it is a part of, is among others. */
function isAmong(provider: ProviderName, others: Iterable<ProviderName>, paired: Paired): boolean {
  for (const other of others) {
    if (other === provider) return true;
    if (areRelated(other, provider) && !paired.has(other) && !paired.has(provider)) return true;
  }
  return false;
}

function isAbout(
  { title, provider, named }: Listed,
  section: NamedSection,
  paired: Paired,
): boolean {
  if (provider && isAmong(provider, section.providers, paired)) return true;
  // "Payments: Stripe" is about the section "Payments" whatever provider that has.
  return (named.length === 0 || !section.namesProvider) && shareTitle(title, section.titleWords);
}

/** Whether something listed looks like the name of a service, and is none of the document's headings. */
function isName({ subject, title }: Listed, spec: Spec): boolean {
  const { text } = subject;
  if (!/^\P{L}*\p{Lu}/u.test(text) || text.split(/\s+/).length > LONGEST_NAME) return false;
  return !placedSections(spec).some(({ section }) =>
    shareTitle(title, titleWords(section.heading?.title.text ?? '')),
  );
}
