import type { PayloadFormat } from '../../../catalogs/catalog.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import type { ProviderName, ProviderNames } from '../../../catalogs/provider-names.ts';
import { formatOf, shapeOf } from '../../../payload/formats.ts';
import type { JsonNode } from '../../../payload/json.ts';
import { providersOf } from '../integration.ts';
import type { Payload } from './payloads.ts';

/** One of a payload's values, and the format that it is to have. */
export interface FormattedValue {
  readonly value: JsonNode;
  readonly format: PayloadFormat;
  /** Whether it has the shape of the format, or only its place speaks for it. */
  readonly hasShape: boolean;
}

/** What comes back from the provider, and what stands for a part of a message. */
const NO_MESSAGE =
  /\b(?:response|result|returns|error|reply|respuesta|resposta|r[ée]ponse|antwort|respons|custom (?:data|payload)|data (?:payload|object|fields|keys|message|only)|headers?)\b/i;

/** The values of a payload that a provider gets, with their formats; none where nothing tells. */
export function formattedValues(
  payload: Payload,
  names: ProviderNames,
  { catalogs }: Facts,
): FormattedValue[] {
  const formatFor = ({ id }: ProviderName) => catalogs.get(id)?.payload;
  const providers = providersOf(payload.integration);
  const formats = [...new Set(providers.flatMap((provider) => formatFor(provider) ?? []))];
  const mentioned = names.mentions(payload.title).map(({ provider }) => provider);
  const titled = mentioned.flatMap((provider) => formatFor(provider) ?? [])[0];
  const hasOthers =
    [...providers, ...mentioned].some(
      (provider) => provider.purpose === 'push' && !formatFor(provider),
    ) || NO_MESSAGE.test(payload.title);
  return payload.json.values.flatMap((value, i): FormattedValue[] => {
    const format = formatOf(value, { formats, hasOthers, titled });
    const hasShape = shapeOf(value, formats) === format;
    return format && (i === 0 || hasShape) ? [{ value, format, hasShape }] : [];
  });
}
