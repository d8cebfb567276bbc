import type { Facts } from '../catalogs/facts.ts';
import { RULE_IDS } from '../rules/registry.ts';
import { type Integration, providersOf, type Slot } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { urlSlotsOf } from '../spec/integration/realtime/url-slots.ts';
import { referencesOf } from '../spec/integration/references/references.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { isBareHost } from '../text/bare-host.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { isWithinDomain, urlsIn } from '../text/url.ts';
import { ruleEntities } from './entities/entities.ts';
import { documentationTitle } from './hover/documentation.ts';

/** A text that leads somewhere, though it is no Markdown link. The span counts from the document's start. */
export interface Link extends Span {
  readonly to:
    | { readonly kind: 'file'; readonly uri: string }
    | { readonly kind: 'rule'; readonly rule: string }
    | { readonly kind: 'page'; readonly url: string };
  /** Where it leads, in a few words. */
  readonly title: string;
}

/**
 * The links of a document, kind by kind: files that are there, rules in suppression comments, and the
 * documentation that a field names without a link. What is a link already is left to the editor.
 */
export function linksIn(spec: Spec, facts: Facts): Link[] {
  return [...fileLinks(spec, facts), ...ruleLinks(spec), ...pageLinks(spec, facts)];
}

function fileLinks(spec: Spec, { files }: Facts): Link[] {
  return referencesOf(spec).flatMap(({ path, isLink, start, end }): Link[] => {
    const file = files.get(path);
    if (isLink || file?.is !== 'there' || !file.at) return [];
    return [{ start, end, to: { kind: 'file', uri: file.at.uri }, title: file.at.path }];
  });
}

function ruleLinks(spec: Spec): Link[] {
  return ruleEntities(spec).flatMap(({ means, start, end }): Link[] => {
    if (means.kind !== 'rule' || !RULE_IDS.includes(means.rule)) return [];
    return [{ start, end, to: { kind: 'rule', rule: means.rule }, title: 'About this rule' }];
  });
}

function pageLinks(spec: Spec, facts: Facts): Link[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    integrationsOf(section, spec.summary).flatMap((integration) =>
      urlSlotsOf(integration, 'documentation')
        .filter(({ value }) => !isPlaceheld(value.span, section, spec.summary))
        .flatMap((slot) => pageLink(slot, integration, spec, facts) ?? [])
        .map((link) => ({ ...link, ...shiftSpan(link, start) })),
    ),
  );
}

/** The provider's documentation, where a value names it in words or by an address without scheme. */
function pageLink(
  { value }: Slot,
  integration: Integration,
  { providers: names }: Spec,
  { catalogs }: Facts,
): Link | undefined {
  const [provider, ...others] = providersOf(integration);
  const catalog = provider && catalogs.get(provider.id);
  const text = value.trim();
  if (!catalog || others.length > 0 || text.text.includes('\n')) return undefined;
  if (text.marks.some(({ kind }) => kind === 'link' || kind === 'url')) return undefined;
  const title = documentationTitle(catalog);
  if (isBareHost(text.text)) {
    const url = `https://${text.text}`;
    const [{ host } = { host: '' }] = urlsIn(url);
    const isTheirs = catalog.hosts.some((domain) => isWithinDomain(host, domain));
    return isTheirs ? { ...text.span, to: { kind: 'page', url }, title } : undefined;
  }
  const isNamed = names.mentions(text.text).some((mention) => mention.provider === provider);
  if (!isNamed || !/\b(?:docs?|documentation|reference|api)\b/i.test(text.text)) return undefined;
  return { ...text.span, to: { kind: 'page', url: catalog.documentation }, title };
}
