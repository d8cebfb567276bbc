import type { PayloadFormat } from '../../catalogs/catalog.ts';
import type { PayloadValidator } from '../../catalogs/facts.ts';
import { validatePayload as apns } from './apns.ts';
import { validatePayload as expo } from './expo.ts';
import { validatePayload as fcm } from './fcm-v1.ts';
import { validatePayload as webpush } from './webpush.ts';

/** What checks payloads of each format. */
export const PAYLOAD_VALIDATORS: ReadonlyMap<PayloadFormat, PayloadValidator> = new Map([
  ['fcm-v1', fcm],
  ['apns', apns],
  ['webpush', webpush],
  ['expo', expo],
]);
