import apns from '../../../schemas/payloads/examples/apns.json';
import expo from '../../../schemas/payloads/examples/expo.json';
import fcm from '../../../schemas/payloads/examples/fcm-v1.json';
import webpush from '../../../schemas/payloads/examples/webpush.json';
import type { PayloadFormat } from '../catalogs/catalog.ts';

/** A payload of each format, made up and valid. */
export const EXAMPLE_PAYLOADS: Readonly<Record<PayloadFormat, unknown>> = {
  'fcm-v1': fcm,
  apns,
  webpush,
  expo,
};
