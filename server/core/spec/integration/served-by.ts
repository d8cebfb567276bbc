import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { isNotInUse } from '../overview/overview-claims.ts';
import type { Section } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import type { Integration } from './integration.ts';
import { valuedIntegrations } from './provider-values.ts';

/** A place that names exactly one provider. */
export interface Said {
  readonly provider: ProviderName;
  readonly span: Span;
}

/** Which provider the places of an integration name; spans count from the start of the outermost section. */
export interface Served {
  readonly integration: Integration;
  /** What its provider fields say, in order; nothing that is still to be filled in. */
  readonly values: readonly DecodedText[];
  /** The provider that all its fields name; undefined where they name none, several, or one we do not know. */
  readonly field: Said | undefined;
  /** The same of its heading or label. */
  readonly heading: Said | undefined;
  /** Every provider that a field, a heading or a label names. */
  readonly providers: readonly ProviderName[];
}

const named = new Memo<readonly Served[], readonly ProviderName[]>();
const known = new Memo<Section, { key: string; served: readonly Served[] }>();

/** The integrations of an outermost section, each with the providers that its own places name. */
export function servedIn(outermost: Section, summary: SpecSummary): readonly Served[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.served;
  const served = Array.from(valuedIntegrations(outermost, summary), ({ integration, values }) =>
    serve(integration, values, summary.providers),
  );
  known.set(outermost, { key: summary.key, served });
  return served;
}

/** The providers that the integrations of an outermost section name, each once, in order. */
export function providersServed(outermost: Section, summary: SpecSummary): readonly ProviderName[] {
  const served = servedIn(outermost, summary);
  let providers = named.get(served);
  if (!providers) {
    providers = [...new Set(served.flatMap((each) => [...each.providers]))];
    named.set(served, providers);
  }
  return providers;
}

function serve(
  integration: Integration,
  values: readonly DecodedText[],
  names: ProviderNames,
): Served {
  const heading = integration.providers.find(({ by }) => by === 'heading' || by === 'label');
  const isCurrent = heading && !isNotInUse(heading.text.text);
  const inValues = values.flatMap(({ text }) => namedIn(text, names));
  return {
    integration,
    values,
    field: saidIn(values, names),
    heading: isCurrent ? saidIn([heading.text], names) : undefined,
    providers: [
      ...new Set([
        ...inValues.map(({ provider }) => provider),
        ...integration.providers.flatMap((use) => use.providers),
      ]),
    ],
  };
}

function saidIn(texts: readonly DecodedText[], names: ProviderNames): Said | undefined {
  const found = texts.map((text) => ({ text, named: namedIn(text.text, names) }));
  const [first] = found;
  const mention = first?.named[0];
  if (!first || !mention) return undefined;
  const isOne = found.every(
    ({ named }) => named.length > 0 && named.every(({ provider }) => provider === mention.provider),
  );
  const span = first.text.sourceSpan(mention.start, mention.end);
  return isOne ? { provider: mention.provider, span } : undefined;
}
