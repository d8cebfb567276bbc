import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PayloadFormat } from '../../../server/core/catalogs/catalog.ts';
import { PAYLOAD_VALIDATORS } from '../../../server/core/payload/validators/validators.ts';

const FORMATS: readonly (readonly [PayloadFormat, unknown])[] = [
  ['fcm-v1', { message: { token: 'a' } }],
  ['apns', { aps: { alert: 'Hello' } }],
  ['webpush', { title: 'Hello' }],
  ['expo', { to: 'ExponentPushToken[a]' }],
];
const folder = new URL('../../../schemas/payloads/', import.meta.url);

test.each(FORMATS)('the validator of %s is there, and never throws', (format, good) => {
  const validate = PAYLOAD_VALIDATORS.get(format) ?? (() => []);
  expect(validate(good)).toEqual([]);
  expect(validate('no payload').length).toBeGreaterThan(0);
  for (const odd of [
    null,
    5,
    [],
    {},
    { message: null },
    { message: { apns: { payload: 5 } } },
    { __proto__: { a: 1 } },
  ])
    expect(() => validate(odd)).not.toThrow();
});

test.each(FORMATS)('every key of %s has a line of description', (format) => {
  const schema = JSON.parse(readFileSync(new URL(`${format}.schema.json`, folder), 'utf8'));
  const properties = [schema, ...Object.values(schema.$defs ?? {})].flatMap((part) =>
    Object.entries((part as { properties?: object }).properties ?? {}),
  );
  for (const [key, { description }] of properties)
    expect([key, description]).toEqual([key, expect.stringMatching(/^.{4,160}$/)]);
});
