import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedCatalogs } from '../../server/workspace/described-catalog.ts';

const read = async (id: string) =>
  readFileSync(new URL(`../../schemas/providers/${id}.json`, import.meta.url), 'utf8');

test('catalogs have their descriptions, by id', async () => {
  const found = await describedCatalogs(read, ['stripe', 'no-provider', '../stripe']);
  expect([...found.keys()]).toEqual(['stripe']);
  expect(found.get('stripe')?.webhooks?.events['invoice.paid']?.description).toContain('invoice');
});

test('what cannot be had is left out', async () => {
  expect((await describedCatalogs(async () => undefined, ['stripe'])).size).toBe(0);
  expect((await describedCatalogs(async () => 'no JSON', ['stripe'])).size).toBe(0);
  expect((await describedCatalogs(async () => '{"id":"paypal"}', ['stripe'])).size).toBe(0);
});
