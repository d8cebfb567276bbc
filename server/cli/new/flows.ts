import type { Catalog, Flow } from '../../core/catalogs/catalog.ts';
import type { NamedWish } from '../../core/features/new-document/read-wish.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import { comparable } from '../../core/text/comparable.ts';
import { findProvider } from '../find-provider.ts';
import { UsageError } from '../usage-error.ts';

type NamedIntegration = NonNullable<NamedWish['integrations']>[number];

/**
 * The integrations with the flows that options give: `flow`, or `provider=flow` where several providers
 * have one of that name.
 * @throws UsageError for a flow that none of the providers has.
 */
export function withFlows(
  texts: readonly string[],
  integrations: readonly NamedIntegration[],
  catalogs: ReadonlyMap<string, Catalog>,
): NamedIntegration[] {
  const chosen = new Map<NamedIntegration, string>();
  for (const text of texts) {
    const sign = text.indexOf('=');
    const provider = sign < 0 ? undefined : findProvider(text.slice(0, sign)).id;
    const name = text.slice(sign + 1).trim();
    const among = integrations.filter((each) => !provider || each.provider === provider);
    for (const [integration, flow] of findFlows(name, among, catalogs))
      chosen.set(integration, flow.id);
  }
  return integrations.map((each) => {
    const flow = chosen.get(each);
    return flow === undefined ? each : { ...each, flow };
  });
}

function findFlows(
  name: string,
  integrations: readonly NamedIntegration[],
  catalogs: ReadonlyMap<string, Catalog>,
): [NamedIntegration, Flow][] {
  const all = integrations.flatMap((each) =>
    flowsOf(each.provider, catalogs).map((flow): [NamedIntegration, Flow] => [each, flow]),
  );
  const found = all.filter(
    ([, flow]) => flow.id === name || comparable(flow.name) === comparable(name),
  );
  if (found.length > 0) return found;
  const ids = [...new Set(all.map(([, { id }]) => id))];
  const known = ids.length > 0 ? ` There are ${ids.join(', ')}.` : ' They have none.';
  throw new UsageError(
    `None of the chosen providers has a flow '${name}'.${didYouMean(name, ids) || known}`,
  );
}

/** The flows of a provider, most usual first; empty where it has none, or none is chosen. */
export function flowsOf(
  provider: string | undefined,
  catalogs: ReadonlyMap<string, Catalog>,
): readonly Flow[] {
  return (provider !== undefined && catalogs.get(provider)?.flows) || [];
}
