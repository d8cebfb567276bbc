import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Heading } from '../heading.ts';
import type { ProviderUse, Slot } from './integration.ts';

/** What fields of type `provider` say, in order. A field without value says nothing. */
export function usesIn(slots: readonly Slot[], names: ProviderNames): ProviderUse[] {
  return slots
    .filter(({ type }) => type === 'provider')
    .flatMap(({ value, entries }) => {
      const texts = [value, ...entries.map(({ text }) => text)].filter((text) => !text.isBlank);
      return texts.map((text) => ({ by: 'field' as const, text, providers: named(text, names) }));
    });
}

/** What a heading says of the provider; undefined where it names none. */
export function headingUse(
  heading: Heading | undefined,
  names: ProviderNames,
): ProviderUse | undefined {
  const providers = heading ? named(heading.title, names) : [];
  return heading && providers.length > 0
    ? { by: 'heading', text: heading.title, providers }
    : undefined;
}

function named({ text }: DecodedText, names: ProviderNames): ProviderName[] {
  if (!names.mayName(text)) return [];
  const mentioned = names.mentions(text).map(({ provider }) => provider);
  const whole = names.find(text);
  return [...new Set(whole ? [whole, ...mentioned] : mentioned)];
}
