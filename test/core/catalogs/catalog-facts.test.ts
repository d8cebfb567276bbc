import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Catalog, WebhookCatalog } from '../../../server/core/catalogs/catalog.ts';
import { filesIn, readText } from '../../meta/sources.ts';

interface Facts extends Omit<Catalog, 'id' | 'webhooks'> {
  readonly webhooks?: Omit<WebhookCatalog, 'aliases'> & {
    readonly aliases?: Readonly<Record<string, readonly string[]>>;
  };
}

const files = filesIn('tools/catalogs/facts').map((path) => ({
  id: path.replace(/.*\/|\.yaml$/g, ''),
  facts: parse(readText(path)) as Facts,
}));

// The SDKs are not installed where tests run, so this is what can be compared without them.
describe.each(files)('the catalog of $id', ({ id, facts }) => {
  const catalog = JSON.parse(readText(`schemas/providers/${id}.json`)) as Catalog;

  test('is what was written by hand, and was not edited itself', () => {
    const { name, documentation, hosts, flows, variables, realtime, payload } = facts;
    expect(catalog).toMatchObject(
      JSON.parse(
        JSON.stringify({ name, documentation, hosts, flows, variables, realtime, payload }),
      ),
    );
    expect(catalog.flows).toEqual(flows);
    expect(catalog.variables).toEqual(variables);
    expect(catalog.realtime).toEqual(realtime);
  });

  test('has the mistakes and removed names of its facts', () => {
    const { kind, closed, patterns, removed, aliases = {} } = facts.webhooks ?? {};
    expect(catalog.webhooks?.kind).toBe(kind);
    expect(catalog.webhooks?.closed).toBe(closed);
    expect(catalog.webhooks?.patterns).toEqual(patterns);
    expect(catalog.webhooks?.removed ?? {}).toMatchObject(removed ?? {});
    const mistakes = Object.entries(aliases).flatMap(([right, wrong]) =>
      wrong.map((each) => [each, right]),
    );
    expect(catalog.webhooks?.aliases ?? {}).toEqual(Object.fromEntries(mistakes));
  });
});
