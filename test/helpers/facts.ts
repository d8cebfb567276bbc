import { builtinCatalogs } from '../../server/core/catalogs/builtin.ts';
import type { PayloadFormat } from '../../server/core/catalogs/catalog.ts';
import type { Facts, PayloadValidator } from '../../server/core/catalogs/facts.ts';
import { validatePayload as apns } from '../../server/core/payload/validators/apns.ts';
import { validatePayload as expo } from '../../server/core/payload/validators/expo.ts';
import { validatePayload as fcm } from '../../server/core/payload/validators/fcm-v1.ts';
import { validatePayload as webpush } from '../../server/core/payload/validators/webpush.ts';
import { detectSecrets } from '../../server/core/secrets/detect.ts';
import { loadExpressionParser } from '../../server/core/variables/load.ts';

/** A file that documents in tests may refer to in the wrong letter case. */
const MISSPELT = 'docs/01-Business-Requirements.md';

/** Everything that the program knows, on a fixed day; of files only that one is not there. */
export const FACTS: Facts = {
  today: '2026-11-23',
  catalogs: builtinCatalogs,
  payloads: new Map<PayloadFormat, PayloadValidator>([
    ['fcm-v1', fcm],
    ['apns', apns],
    ['webpush', webpush],
    ['expo', expo],
  ]),
  files: new Map([[MISSPELT, { is: 'missing', nearMiss: MISSPELT.toLowerCase() }]]),
  parseExpression: await loadExpressionParser(),
  detectSecrets,
};
