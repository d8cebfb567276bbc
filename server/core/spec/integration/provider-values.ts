import type { DecodedText } from '../../text/decoded-text.ts';
import { isPlaceheld } from '../placeheld.ts';
import type { Section } from '../section.ts';
import type { SpecSummary } from '../spec.ts';
import { type Integration, slotsOf } from './integration.ts';
import { providerTexts } from './provider-uses.ts';
import { integrationsOf } from './read-integrations.ts';

/** What the provider fields of an integration say, in order; nothing that is still to be filled in. */
export function providerValues(
  integration: Integration,
  outermost: Section,
  summary: SpecSummary,
): DecodedText[] {
  return slotsOf(integration, 'provider')
    .flatMap(providerTexts)
    .filter((text) => !isPlaceheld(text.span, outermost, summary));
}

/** The integrations of an outermost section, each with what its provider fields say. */
export function* valuedIntegrations(
  outermost: Section,
  summary: SpecSummary,
): Generator<{ readonly integration: Integration; readonly values: readonly DecodedText[] }> {
  for (const integration of integrationsOf(outermost, summary)) {
    yield { integration, values: providerValues(integration, outermost, summary) };
  }
}
