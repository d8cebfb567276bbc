import schema from '../../../../schemas/payloads/fcm-v1.schema.json';
import type { PayloadValidator } from '../../catalogs/facts.ts';
import { schemaProblems } from '../../schema/judge.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { validatePayload as validateApple } from './apns.ts';
import { validatePayload as validateWeb } from './webpush.ts';

/** FCM's own keys, and what it passes on to Apple and to browsers, which has their shape. */
export const validatePayload: PayloadValidator = (value) => [
  ...schemaProblems(schema, value),
  // A message for Apple may do without aps.
  ...below(value, ['message', 'apns', 'payload'], validateApple).filter(
    ({ keyword, params }) => !(keyword === 'required' && params.missingProperty === 'aps'),
  ),
  ...below(value, ['message', 'webpush', 'notification'], validateWeb),
  ...tooLong(value),
];

function below(
  value: unknown,
  path: readonly string[],
  validator: PayloadValidator,
): readonly SchemaProblem[] {
  const inner = at(value, path);
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return [];
  const pointer = `/${path.join('/')}`;
  return validator(inner).map((problem) => ({ ...problem, pointer: pointer + problem.pointer }));
}

/** Four weeks, in seconds: how long FCM keeps a message at most. */
const LONGEST_TTL = 2_419_200;

/** What a pattern cannot say. */
function tooLong(value: unknown): SchemaProblem[] {
  const ttl = at(value, ['message', 'android', 'ttl']);
  const [, seconds] = (typeof ttl === 'string' && /^(\d+)(?:\.\d+)?s$/.exec(ttl)) || [];
  if (seconds === undefined || Number(seconds) <= LONGEST_TTL) return [];
  const params = { comparison: '<=', limit: `${LONGEST_TTL}s` };
  return [{ pointer: '/message/android/ttl', keyword: 'maximum', params }];
}

function at(value: unknown, path: readonly string[]): unknown {
  let inner = value;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name))
      return undefined;
    inner = (inner as Record<string, unknown>)[name];
  }
  return inner;
}
