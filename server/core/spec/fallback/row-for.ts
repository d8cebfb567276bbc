import type { SectionDefinition } from '../../templates/template.ts';
import { comparableForms } from '../../text/comparable.ts';
import type { Section } from '../section.ts';
import type { Spec } from '../spec.ts';
import { titlesOf } from '../titles.ts';

/**
 * Whether a fallback row's service is what a section is about: its title, or a provider for its purpose
 * that no section uses, that one set apart.
 */
export function isRowFor(
  service: string,
  definition: SectionDefinition,
  spec: Spec,
  apart?: Section,
): boolean {
  const forms = comparableForms(service);
  if (titlesOf(definition).some((title) => forms.includes(title))) return true;
  const provider = forms.map((form) => spec.providers.find(form)).find(Boolean);
  if (!provider || provider.purpose !== definition.purpose) return false;
  // Twilio under e-mail says nothing against push being not applicable where Twilio is used elsewhere.
  return !spec.sections.some(
    ({ section }) =>
      section !== apart && !section.notApplicable && namesProvider(section, provider.id, spec),
  );
}

function namesProvider(section: Section, id: string, spec: Spec): boolean {
  return section.fields.some(
    ({ definition, value }) =>
      definition.type === 'provider' && spec.providers.find(value.text)?.id === id,
  );
}
