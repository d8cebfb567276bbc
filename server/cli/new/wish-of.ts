import type { Catalog } from '../../core/catalogs/catalog.ts';
import { builtinProviderNames, type ProviderName } from '../../core/catalogs/provider-names.ts';
import { choicesOf, providersFor } from '../../core/features/new-document/choices.ts';
import { mayBeMarked } from '../../core/features/new-document/plan.ts';
import type { NamedWish } from '../../core/features/new-document/read-wish.ts';
import { findSection } from '../../core/spec/titles.ts';
import type { SectionDefinition, Template } from '../../core/templates/template.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import { findProvider } from '../find-provider.ts';
import { UsageError } from '../usage-error.ts';
import { withFlows } from './flows.ts';
import type { NewCall } from './options.ts';

type NamedIntegration = NonNullable<NamedWish['integrations']>[number];

/**
 * What the options of a call wish for.
 * @throws UsageError for a section, a provider or a flow that does not exist, or that is given twice, and for
 * a section that cannot be marked as not applicable.
 */
export function wishOf(
  call: NewCall,
  template: Template,
  catalogs: ReadonlyMap<string, Catalog>,
): NamedWish {
  const { name, reason, provider = [], flow = [], notApplicable = [] } = call;
  const named = provider.map((text) => integrationOf(text, template));
  const integrations = withFlows(flow, named, catalogs);
  const excluded = notApplicable.map((text) => excludedBy(text, template).id);
  refuseTwice([...integrations, ...excluded.map((section) => ({ section }))], template);
  return {
    ...(name !== undefined && { projectName: name }),
    ...(reason !== undefined && { reason }),
    integrations,
    notApplicable: [...excluded, ...unpicked(template, integrations, catalogs)],
  };
}

/** The sections of the other providers, as soon as one is picked. */
export function unpicked(
  template: Template,
  integrations: readonly NamedIntegration[],
  catalogs: ReadonlyMap<string, Catalog>,
): string[] {
  if (integrations.length === 0) return [];
  return choicesOf(template, catalogs)
    .sections.filter(
      ({ otherwise, providers }) => otherwise === 'not-applicable' && providers.length > 0,
    )
    .map(({ id }) => id)
    .filter((id) => !integrations.some(({ section }) => section === id));
}

/** `section=provider`, `provider` alone, or `section` alone; before the sign may stand the title of a section that repeats. */
function integrationOf(text: string, template: Template): NamedIntegration {
  const sign = text.indexOf('=');
  if (sign >= 0) {
    const [before, behind] = [text.slice(0, sign).trim(), text.slice(sign + 1).trim()];
    const provider = findProvider(behind).id;
    const repeated = template.sections.find(({ repeats }) => repeats);
    const section = findNamed(before, template);
    if (section) return { section: section.id, provider };
    if (repeated) return { section: repeated.id, provider, title: before };
    return { section: sectionNamed(before, template).id, provider };
  }
  const section = findNamed(text, template);
  if (section && !builtinProviderNames.named(text)) return { section: section.id };
  const provider = findProvider(text);
  return { section: onlySectionFor(provider, template).id, provider: provider.id };
}

function onlySectionFor(provider: ProviderName, template: Template): SectionDefinition {
  const fitting = template.sections.filter((each) => providersFor(each).includes(provider));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  const ids = (
    only ? fitting : template.sections.filter((each) => providersFor(each).length > 0)
  ).map(({ id }) => id);
  const why = only
    ? 'may stand in several sections'
    : `has no section of its own in ${template.id}`;
  throw new UsageError(
    `${provider.name} ${why}. Say which it belongs to, as in '${ids[0] ?? 'section'}=${provider.id}': ${ids.join(', ')}.`,
  );
}

/** By id, title, alias or purpose. */
function findNamed(text: string, { sections }: Template): SectionDefinition | undefined {
  const word = text.trim().toLowerCase();
  const byPurpose = sections.filter(({ purpose }) => purpose === word);
  const byName = sections.find(({ id }) => id === word) ?? findSection(sections, [text]);
  return byName ?? (byPurpose.length === 1 ? byPurpose[0] : undefined);
}

/** @throws UsageError that names the sections there are. */
function sectionNamed(text: string, template: Template): SectionDefinition {
  const found = findNamed(text, template);
  if (found) return found;
  const ids = template.sections.map(({ id }) => id);
  const hint = didYouMean(text, ids) || ` There are ${ids.join(', ')}.`;
  throw new UsageError(`${template.id} has no section '${text}'.${hint}`);
}

/** @throws UsageError for a section that the document cannot do without, and names those that it can. */
function excludedBy(text: string, template: Template): SectionDefinition {
  const found = sectionNamed(text, template);
  if (mayBeMarked(found) || found.applicability === 'optional') return found;
  const ids = template.sections.filter(mayBeMarked).map(({ id }) => id);
  const others = ids.length > 0 ? ` These can: ${ids.join(', ')}.` : '';
  throw new UsageError(`'${found.id}' cannot be marked as not applicable.${others}`);
}

function refuseTwice(
  named: readonly {
    readonly section: string;
    readonly title?: string;
    readonly provider?: string;
  }[],
  { sections }: Template,
): void {
  const keys = named.map(({ section, title, provider }) => {
    const repeats = sections.find(({ id }) => id === section)?.repeats;
    return repeats ? (title ?? provider ?? section) : section;
  });
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new UsageError(`'${twice}' is given twice.`);
}
