import type { Catalog } from '../../catalogs/catalog.ts';
import { builtinProviderNames, type ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import type { SectionDefinition, Template } from '../../templates/template.ts';
import { asksForProjectName } from './metadata.ts';
import { isAboutProvider, mayBeMarked } from './plan.ts';
import { providerFields } from './service.ts';

/** What there is to choose for a new document of a template. */
export interface TemplateChoices {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly asksForProjectName: boolean;
  /** The sections about which somebody has to decide, in the template's order. */
  readonly sections: readonly SectionChoice[];
}

export interface SectionChoice {
  readonly id: string;
  readonly title: string;
  /** True where it stands once for each integration. */
  readonly repeats: boolean;
  /** What becomes of it where it is not picked: marked, left out, or written with nothing known. */
  readonly otherwise: 'not-applicable' | 'absent' | 'open';
  /** Most usual first; empty where the section is not about a provider. */
  readonly providers: readonly ProviderChoice[];
}

export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose;
  /** The ways to use it, most usual first; mostly none. */
  readonly flows: readonly { readonly id: string; readonly name: string }[];
}

/** What there is to choose for a template. */
export function choicesOf(
  template: Template,
  catalogs: ReadonlyMap<string, Catalog>,
): TemplateChoices {
  const { id, title, description } = template;
  return {
    id,
    title,
    description,
    asksForProjectName: asksForProjectName({ template }),
    sections: template.sections.filter(isToBeDecided).map((section) => ({
      id: section.id,
      title: section.title,
      repeats: section.repeats,
      otherwise: otherwiseOf(section),
      providers: providersFor(section).map(({ id, name, purpose }) => ({
        id,
        name,
        purpose,
        flows: (catalogs.get(id)?.flows ?? []).map((flow) => ({ id: flow.id, name: flow.name })),
      })),
    })),
  };
}

/** The providers that a section may have: those that the template names first, then all with its purpose. */
export function providersFor(section: SectionDefinition): readonly ProviderName[] {
  if (!isAboutProvider(section)) return [];
  const examples = providerFields(section).flatMap((field) => field.examples);
  const named = examples.flatMap((example) => builtinProviderNames.find(example) ?? []);
  const { purpose } = section;
  const fitting = builtinProviderNames.all.filter(
    (provider) => purpose === undefined || provider.purpose === purpose,
  );
  return [...new Set([...named.filter((provider) => fitting.includes(provider)), ...fitting])];
}

function isToBeDecided(section: SectionDefinition): boolean {
  return isAboutProvider(section) || otherwiseOf(section) !== 'open';
}

function otherwiseOf(section: SectionDefinition): SectionChoice['otherwise'] {
  if (section.applicability === 'optional') return 'absent';
  return mayBeMarked(section) ? 'not-applicable' : 'open';
}
