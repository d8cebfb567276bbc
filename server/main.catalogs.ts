import { readFile } from 'node:fs/promises';
import type { ReadCatalog } from './workspace/described-catalog.ts';

/** The catalogs as the build lays them into `catalogs/`, beside the bundle that has this address, or above its chunk. */
export function catalogsBeside(bundle: string): ReadCatalog {
  const folder = new URL(bundle.includes('chunks/') ? '../catalogs/' : 'catalogs/', bundle);
  return (id) => readFile(new URL(`${id}.json`, folder), 'utf8').catch(() => undefined);
}
