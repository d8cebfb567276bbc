import { type Command, Option } from 'commander';
import type { Catalog } from '../../core/catalogs/catalog.ts';
import { CATALOGUED } from '../../core/catalogs/catalogued.ts';
import { builtinProviderNames, type ProviderName } from '../../core/catalogs/provider-names.ts';
import { describedCatalog, type ReadCatalog } from '../../workspace/described-catalog.ts';
import { findProvider } from '../find-provider.ts';
import type { Host } from '../host.ts';
import { jsonText } from '../report/json-text.ts';
import { providerOutline } from '../report/provider-outline.ts';
import {
  type CataloguedProvider,
  providerSummary,
  providerTable,
} from '../report/provider-table.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
  readonly format: 'pretty' | 'json';
}

/** Adds `providers` to the program. */
export function addProviders(program: Command, host: Host): void {
  program
    .command('providers')
    .summary('list the providers that we know, or show what we know of one')
    .description(
      'Lists the providers whose facts the rules know, or shows the events, flows and limits of one, with their sources.',
    )
    .argument('[provider]', 'its id or name, in any letter case')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', '\nExample:\n  integration-spec providers stripe')
    .action(async (text: string | undefined, { format }: Options) => {
      const isJson = format === 'json';
      const { readCatalog } = host;
      const shown =
        text === undefined ? list(readCatalog, isJson) : show(readCatalog, text, isJson);
      await host.stdout.write(await shown);
    });
}

async function list(source: ReadCatalog, isJson: boolean): Promise<string> {
  const providers = await Promise.all(
    builtinProviderNames.all
      .filter(({ id }) => CATALOGUED.includes(id))
      .map(async (name) => ({ name, catalog: await catalogOf(source, name) })),
  );
  return isJson ? jsonText(providers.map(providerSummary)) : providerTable(providers);
}

async function show(source: ReadCatalog, text: string, isJson: boolean): Promise<string> {
  const name = findProvider(text);
  const catalog = await catalogOf(source, name);
  return isJson
    ? jsonText(catalog)
    : providerOutline({ name, catalog } satisfies CataloguedProvider);
}

async function catalogOf(source: ReadCatalog, { id, name }: ProviderName): Promise<Catalog> {
  const catalog = await describedCatalog(source, id);
  if (catalog) return catalog;
  throw new UsageError(`There is no catalog of ${name}: its name is all that we know of it.`);
}
