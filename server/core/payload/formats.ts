import type { PayloadFormat } from '../catalogs/catalog.ts';
import { type JsonNode, memberOf } from './json.ts';
import { legacyKeys } from './legacy-fcm.ts';

/** How messages name a format. */
export const FORMAT_NAMES: Readonly<Record<PayloadFormat, string>> = {
  'fcm-v1': 'FCM',
  apns: 'APNs',
  webpush: 'Web Push',
  expo: 'Expo',
};

/** What the document says of a payload's provider. */
export interface FormatClues {
  /** The formats of the providers that serve the integration. */
  readonly formats: readonly PayloadFormat[];
  /** True where another provider, or one without a format, serves it too. */
  readonly hasOthers: boolean;
  /** The format that the line before it names. */
  readonly titled: PayloadFormat | undefined;
}

/** The format of a payload: what its shape says, then its title, then the only one there is. Undefined where none tells. */
export function formatOf(
  value: JsonNode,
  { formats, hasOthers, titled }: FormatClues,
): PayloadFormat | undefined {
  const shape = shapeOf(value, formats);
  if (shape && formats.includes(shape)) return shape;
  if (titled && (formats.includes(titled) || formats.length === 0)) return titled;
  return formats.length === 1 && !hasOthers ? formats[0] : undefined;
}

/** The format whose shape a value has; undefined where several might. */
export function shapeOf(
  value: JsonNode,
  formats: readonly PayloadFormat[],
): PayloadFormat | undefined {
  const one = value.kind === 'array' ? value.items[0] : value;
  if (memberOf(one, 'message')?.value.kind === 'object') return 'fcm-v1';
  if (memberOf(one, 'aps')) return 'apns';
  if (isExpoToken(memberOf(one, 'to')?.value)) return 'expo';
  if (formats.includes('expo') && memberOf(one, 'to') && !memberOf(one, 'notification'))
    return 'expo';
  return legacyKeys(value).length > 0 ? 'fcm-v1' : undefined;
}

function isExpoToken(node: JsonNode | undefined): boolean {
  const token = node?.kind === 'array' ? node.items[0] : node;
  return token?.kind === 'scalar' && /^Expo(?:nent)?PushToken\[/.test(String(token.value));
}
