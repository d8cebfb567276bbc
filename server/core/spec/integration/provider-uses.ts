import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Heading } from '../heading.ts';
import type { ProviderUse, Slot } from './integration.ts';
import { unlabelledParagraphs } from './unlabelled-paragraphs.ts';

/** What fields of type `provider` say, in order. A field without value says nothing. */
export function usesIn(slots: readonly Slot[], names: ProviderNames): ProviderUse[] {
  return slots
    .filter(({ type }) => type === 'provider')
    .flatMap(providerTexts)
    .map((text) => ({ by: 'field' as const, text, providers: inUse(text, names) }));
}

/** A longer paragraph below a label weighs one provider against another; it names none. */
const LONGEST_VALUE = 60;

/** The values of a field: behind its label, in the list below it, or in a short line below it. */
export function providerTexts(slot: Slot): DecodedText[] {
  const lines = [...unlabelledParagraphs(slot)].filter(
    ({ text }) => text.length <= LONGEST_VALUE && !text.includes('\n'),
  );
  return [slot.value, ...slot.entries.map(({ text }) => text), ...lines].filter(
    (text) => !text.isBlank,
  );
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

/** What stands before a provider that is not the one in use, or no longer: "Stripe (formerly PayPal)". */
const SET_ASIDE =
  /\b(?:not|former(?:ly)?|previous(?:ly)?|instead of|rather than|(?:chosen|preferred) over|replac(?:es|ing|ed(?! (?:by|with)\b))|(?:migrat\w+|moved?|switch\w*) (?:away )?from)\s+(?:\w+\s+)?$/i;

/** The providers that a field names, without those that it sets aside, unless that is all of them. */
function inUse(text: DecodedText, names: ProviderNames): ProviderName[] {
  const all = named(text, names);
  if (all.length < 2) return all;
  const aside = new Set(
    names
      .mentions(text.text)
      .filter(({ start }) => SET_ASIDE.test(text.text.slice(Math.max(0, start - 60), start)))
      .map(({ provider }) => provider),
  );
  const left = all.filter((provider) => !aside.has(provider));
  return left.length > 0 ? left : all;
}

function named({ text }: DecodedText, names: ProviderNames): ProviderName[] {
  if (!names.mayName(text)) return [];
  const mentioned = names.mentions(text).map(({ provider }) => provider);
  const whole = names.find(text);
  return [...new Set(whole ? [whole, ...mentioned] : mentioned)];
}
