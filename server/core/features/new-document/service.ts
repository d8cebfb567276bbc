import type { Catalog, Flow } from '../../catalogs/catalog.ts';
import { builtinProviderNames, type ProviderName } from '../../catalogs/provider-names.ts';
import type { FieldDefinition, SectionDefinition } from '../../templates/template.ts';
import type { WishedIntegration } from './wish.ts';

/** The provider of a section, with what is known of it. */
export interface Service {
  readonly provider: ProviderName;
  /** As the template spells it, else as the provider does. */
  readonly name: string;
  /** Undefined for a provider of which only the name is known. */
  readonly catalog: Catalog | undefined;
  /** The flow that was asked for, else the usual one; undefined where the provider has none. */
  readonly flow: Flow | undefined;
  /** Whether the flow was asked for. */
  readonly isFlowChosen: boolean;
}

/** The service that a section is wished with; undefined where that is still open. */
export function serviceOf(
  { provider, flow: wished }: WishedIntegration,
  section: SectionDefinition,
  catalogs: ReadonlyMap<string, Catalog>,
): Service | undefined {
  if (!provider) return undefined;
  const catalog = catalogs.get(provider.id);
  const flows = catalog?.flows ?? [];
  const chosen = flows.find(({ id }) => id === wished);
  const examples = providerFields(section).flatMap(({ examples }) => examples);
  const isIt = (example: string) => builtinProviderNames.find(example) === provider;
  return {
    provider,
    name: examples.find(isIt) ?? provider.name,
    catalog,
    flow: chosen ?? flows[0],
    isFlowChosen: chosen !== undefined,
  };
}

/** The fields of a section, and of those below it, that name its provider. */
export function providerFields({ fields, sections }: SectionDefinition): FieldDefinition[] {
  return [...fields.filter(({ type }) => type === 'provider'), ...sections.flatMap(providerFields)];
}
