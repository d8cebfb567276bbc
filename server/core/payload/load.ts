import type { PayloadFormat } from '../catalogs/catalog.ts';
import type { PayloadValidator } from '../catalogs/facts.ts';

/** Each a chunk of its own, loaded when the first payload of its format is there. */
const VALIDATORS: Readonly<
  Record<PayloadFormat, () => Promise<{ readonly validatePayload: PayloadValidator }>>
> = {
  'fcm-v1': () => import('./validators/fcm-v1.ts'),
  apns: () => import('./validators/apns.ts'),
  webpush: () => import('./validators/webpush.ts'),
  expo: () => import('./validators/expo.ts'),
};

/** What checks payloads of a format. Rejects where the chunk cannot be loaded. */
export async function loadPayloadValidator(format: PayloadFormat): Promise<PayloadValidator> {
  const { validatePayload } = await VALIDATORS[format]();
  return validatePayload;
}
