import { builtinProviderNames, type ProviderName } from '../core/catalogs/provider-names.ts';
import { didYouMean } from '../core/templates/yaml/did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/**
 * The provider that a text on the command line means, by id or name, in any letter case.
 * @throws UsageError where nobody has that id or name.
 */
export function findProvider(text: string): ProviderName {
  const { all } = builtinProviderNames;
  const id = text.trim().toLowerCase();
  const found = all.find((provider) => provider.id === id) ?? builtinProviderNames.named(text);
  if (found) return found;
  const known = all.flatMap((provider) => [provider.id, provider.name, ...provider.aliases]);
  const hint = didYouMean(text, known) || " 'integration-spec providers' lists them.";
  throw new UsageError(`There is no provider '${text}'.${hint}`);
}
