import { readFile } from 'node:fs/promises';
import type { ReadCatalog } from './workspace/described-catalog.ts';

/** The catalogs as the build lays them into `catalogs/`, beside the bundle that has this address. */
export function catalogsBeside(bundle: string): ReadCatalog {
  return (id) => readFile(new URL(`catalogs/${id}.json`, bundle), 'utf8').catch(() => undefined);
}
