import { builtinCatalogs } from '../../server/core/catalogs/builtin.ts';
import type { Facts } from '../../server/core/catalogs/facts.ts';

/** Everything that the program knows, on a fixed day; of files nothing. */
export const FACTS: Facts = {
  today: '2026-11-23',
  catalogs: builtinCatalogs,
  payloads: new Map(),
  files: new Map(),
};
