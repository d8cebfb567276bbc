import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedFacts } from '../../server/workspace/described-facts.ts';
import { FACTS } from '../helpers/facts.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { specOf } from '../helpers/specs.ts';

const SPEC = specOf(readFixture('data-sync.md'));
const read = async (id: string) =>
  readFileSync(new URL(`../../schemas/providers/${id}.json`, import.meta.url), 'utf8');

test('what a spec uses is described, and the rest stays as it is', async () => {
  const facts = { ...FACTS };
  const described = await describedFacts(facts, SPEC, read);
  const event = (id: string, name: string, from = described) =>
    from.catalogs.get(id)?.webhooks?.events[name]?.description;
  expect(event('stripe', 'invoice.paid')).toContain('invoice');
  expect(event('stripe', 'invoice.paid', facts)).toBe(undefined);
  expect(described.catalogs.get('mollie')).toBe(facts.catalogs.get('mollie'));
  expect(described.catalogs.size).toBe(facts.catalogs.size);
  expect(await describedFacts(facts, SPEC, read)).toBe(described);
});

test('descriptions that cannot be had change nothing', async () => {
  const facts = { ...FACTS };
  expect(await describedFacts(facts, SPEC, async () => undefined)).toBe(facts);
  expect(await describedFacts(facts, SPEC, async () => 'no JSON')).toBe(facts);
});
