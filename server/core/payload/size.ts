import type { PayloadFormat } from '../catalogs/catalog.ts';
import { type JsonMember, type JsonNode, memberOf } from './json.ts';
import { minified } from './json-value.ts';

/** A part of a payload that has a limit of its own, in bytes. */
export interface SizedPart {
  /** What is counted, as the middle of a sentence. */
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
  /** Why there is a limit, or where it is said. */
  readonly source: string;
}

/** All providers take as much of an ordinary message, in bytes. */
export const PAYLOAD_LIMIT = 4096;
/** Apple allows more where a call is announced. */
const VOIP_LIMIT = 5120;

const APPLE =
  'developer.apple.com/documentation/usernotifications/generating-a-remote-notification';
const GOOGLE = 'firebase.google.com/docs/cloud-messaging/concept-options';

/** The parts of a payload that are longer than their provider takes, as UTF-8 without blanks. */
export function oversizedParts(
  value: JsonNode,
  text: string,
  format: PayloadFormat,
  purpose: 'call' | 'any',
): SizedPart[] {
  return sizedParts(value, text, format, purpose).filter(({ bytes, limit }) => bytes > limit);
}

/** The parts of a payload that its provider limits, however long they are, as UTF-8 without blanks. */
export function sizedParts(
  value: JsonNode,
  text: string,
  format: PayloadFormat,
  purpose: 'call' | 'any',
): SizedPart[] {
  const whole = (name: string, limit: number, source: string): SizedPart[] => [
    { name, bytes: utf8Length(minified(value, text)), limit, source },
  ];
  switch (format) {
    case 'apns': {
      const limit = purpose === 'call' ? VOIP_LIMIT : PAYLOAD_LIMIT;
      return whole('This payload', limit, APPLE);
    }
    case 'webpush':
      return whole('This payload', PAYLOAD_LIMIT, 'RFC 8030 and RFC 8291');
    case 'expo':
      return value.kind === 'array'
        ? []
        : whole('This message', PAYLOAD_LIMIT, 'docs.expo.dev/push-notifications');
    default:
      return fcmParts(memberOf(value, 'message')?.value, text);
  }
}

/** FCM counts what a device gets: the keys for all, those for Android, and what it passes to Apple or a browser. */
function fcmParts(message: JsonNode | undefined, text: string): SizedPart[] {
  const part = (name: string, ...members: (JsonMember | undefined)[]): SizedPart => {
    const there = members.filter((member) => member !== undefined);
    const json = there.map(
      ({ key, value }) => `${JSON.stringify(key.name)}:${minified(value, text)}`,
    );
    return { name, bytes: utf8Length(`{${json.join(',')}}`), limit: PAYLOAD_LIMIT, source: GOOGLE };
  };
  const apple = memberOf(memberOf(message, 'apns')?.value, 'payload');
  const web = memberOf(message, 'webpush')?.value;
  return [
    part(
      'The content of this message',
      memberOf(message, 'notification'),
      memberOf(message, 'data'),
      memberOf(message, 'android'),
    ),
    part('What this message passes to APNs', apple),
    part(
      'What this message passes to browsers',
      memberOf(web, 'data'),
      memberOf(web, 'notification'),
    ),
  ];
}

/** How many bytes a text takes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
