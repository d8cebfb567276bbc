import { builtinCatalogs } from '../../server/core/catalogs/builtin.ts';
import type { Facts } from '../../server/core/catalogs/facts.ts';
import { PAYLOAD_VALIDATORS } from '../../server/core/payload/validators/validators.ts';
import { detectSecrets } from '../../server/core/secrets/detect.ts';
import { parseExpression } from '../../server/core/variables/parse-expression.ts';

/** A file that documents in tests may refer to in the wrong letter case. */
const MISSPELT = 'docs/01-Business-Requirements.md';

/** Everything that the program knows, on a fixed day; of files only that one is not there. */
export const FACTS: Facts = {
  today: '2026-11-23',
  catalogs: builtinCatalogs,
  payloads: PAYLOAD_VALIDATORS,
  files: new Map([[MISSPELT, { is: 'missing', nearMiss: MISSPELT.toLowerCase() }]]),
  parseExpression,
  detectSecrets,
};
