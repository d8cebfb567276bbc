import { readFile } from 'node:fs/promises';
import type { ReadCatalog } from '../../server/workspace/described-catalog.ts';

const FOLDER = new URL('../../schemas/providers/', import.meta.url);

/** The catalogs as they are checked in. */
export const catalogFiles: ReadCatalog = (id) =>
  readFile(new URL(`${id}.json`, FOLDER), 'utf8').catch(() => undefined);
