import { describe, expect, test } from 'vitest';
import catalogIsValid from '../../../schemas/provider.schema.json?validator';
import { builtinCatalogs } from '../../../server/core/catalogs/builtin.ts';
import type { Catalog } from '../../../server/core/catalogs/catalog.ts';
import { CATALOGUED } from '../../../server/core/catalogs/catalogued.ts';
import { builtinProviderNames } from '../../../server/core/catalogs/provider-names.ts';
import { describedCatalog } from '../../../server/workspace/described-catalog.ts';
import { problemsOf } from '../../../tools/catalogs/guards.mjs';
import { catalogFiles } from '../../helpers/catalog-files.ts';
import { filesIn, readText } from '../../meta/sources.ts';

const ids = new Set(builtinProviderNames.all.map(({ id }) => id));
const files = filesIn('schemas/providers').filter(
  (path) => !/names\.(?:schema\.json|yaml)$/.test(path),
);
const catalogs = files.map((path) => ({ path, catalog: JSON.parse(readText(path)) as Catalog }));

describe.each(catalogs)('$path', ({ path, catalog }) => {
  test('keeps its schema', () => {
    expect(catalogIsValid(catalog), JSON.stringify(catalogIsValid.errors)).toBe(true);
  });

  test('contradicts itself nowhere', () => {
    expect(path).toBe(`schemas/providers/${catalog.id}.json`);
    expect(problemsOf(catalog, ids)).toEqual([]);
  });

  test('describes what it lists', () => {
    const events = Object.entries(catalog.webhooks?.events ?? {});
    expect(events.filter(([, { description }]) => !description)).toEqual([]);
  });

  test('says where a list is complete, and where a flow is asked for', () => {
    const pages = catalog.sources.flatMap(({ page, for: taken = '' }) => (page ? [taken] : []));
    if (catalog.webhooks?.closed) {
      const isSaid =
        catalog.sources.some((source) => source.package) || /complete/.test(`${pages}`);
      expect(isSaid).toBe(true);
    }
    for (const { documented, source } of catalog.flows ?? []) {
      if (documented) expect(source).toMatch(/^https:/);
    }
  });
});

test('each catalog comes with the program, with and without its descriptions', async () => {
  const known = catalogs.map(({ catalog }) => catalog.id);
  expect([...builtinCatalogs.keys()]).toEqual(known);
  expect(CATALOGUED).toEqual(known);
  expect(filesIn('tools/catalogs/facts').map((path) => /[^/]+(?=\.yaml$)/.exec(path)?.[0])).toEqual(
    known,
  );
  for (const { catalog } of catalogs) {
    expect(await describedCatalog(catalogFiles, catalog.id)).toEqual(catalog);
    const { events } = builtinCatalogs.get(catalog.id)?.webhooks ?? { events: {} };
    expect(Object.keys(events)).toEqual(Object.keys(catalog.webhooks?.events ?? {}));
    expect(JSON.stringify(events)).not.toContain('description');
  }
});

test('nobody else has a catalog', async () => {
  expect(await describedCatalog(catalogFiles, 'onesignal')).toBeUndefined();
  expect(await describedCatalog(catalogFiles, 'constructor')).toBeUndefined();
});

test.each<[provider: string, wrong: string, right: string]>([
  ['stripe', 'payment_intent.failed', 'payment_intent.payment_failed'],
  ['stripe', 'customer.subscription.cancelled', 'customer.subscription.deleted'],
  ['stripe', 'checkout.session.failed', 'checkout.session.async_payment_failed'],
  ['stripe', 'refund.succeeded', 'charge.refunded'],
  ['sendgrid', 'spam_report', 'spamreport'],
  ['paystack', 'invoice.payment_success', 'invoice.update'],
  ['github', 'pull_request.merged', 'pull_request.closed'],
  ['shopify', 'orders/update', 'orders/updated'],
  ['midtrans', 'settled', 'settlement'],
])('%s: %s is meant to be %s', (id, wrong, right) => {
  expect(builtinCatalogs.get(id)?.webhooks?.aliases?.[wrong]).toBe(right);
});
