import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../../server/core/schema/judge.ts';
import type { Schema, SchemaProblem } from '../../../server/core/schema/problem.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

const SCHEMAS = [
  'payloads/fcm-v1',
  'payloads/apns',
  'payloads/webpush',
  'payloads/expo',
  'template',
  'config',
].map((name) => {
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  return { name, schema: JSON.parse(readFileSync(file, 'utf8')) as Schema };
});

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  verbose: true,
});

/** What ajv says beside the alternative itself, which is all that ours says of one. */
const INNER = /\/(?:oneOf|anyOf|propertyNames|not)\//;

function said(problems: readonly (SchemaProblem | ErrorObject)[]): string[] {
  const lines = problems.map((problem) => {
    const pointer = 'pointer' in problem ? problem.pointer : problem.instancePath;
    const properties = Object.keys((problem.parentSchema?.properties ?? {}) as object);
    return `${pointer} ${problem.keyword} ${JSON.stringify(problem.params)} ${properties}`;
  });
  return lines.sort();
}

/** Values that a schema is likely to have an opinion about: by and large its own, with anything in between. */
function valuesFor(part: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  const named = (root.$defs ?? {}) as Readonly<Record<string, Schema>>;
  const target = named[String(part.$ref).replace('#/$defs/', '')];
  if (target) return valuesFor(target, root, depth);
  const anything = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', 'high', '5s', '/topics/a', '😀', 'x'.repeat(300)) },
    fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 7, 1e9, [], {}, ['a', 3], { a: 1 }),
  );
  if (depth === 0) return anything;
  const arbitraries: fc.Arbitrary<unknown>[] = [anything];
  if (Array.isArray(part.enum)) arbitraries.push(fc.constantFrom(...part.enum));
  for (const keyword of ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems']) {
    const limit = part[keyword];
    if (typeof limit === 'number') arbitraries.push(...around(limit, keyword));
  }
  if (part.items) {
    arbitraries.push(fc.array(valuesFor(part.items as Schema, root, depth - 1), { maxLength: 4 }));
  }
  const { properties, additionalProperties } = part;
  const parts = { ...(properties as Record<string, Schema>) };
  if (Object.keys(parts).length > 0 || typeof additionalProperties === 'object') {
    const others = typeof additionalProperties === 'object' ? (additionalProperties as Schema) : {};
    const entries = [...Object.entries(parts), ['other', others], ['a/b~c', others]] as const;
    const members = entries.map(([key, one]) => [key, valuesFor(one, root, depth - 1)] as const);
    const record = fc.record(Object.fromEntries(members), { requiredKeys: [] });
    arbitraries.push(record, record, record);
  }
  return fc.oneof(...arbitraries);
}

/** Values that just keep a limit, and that just do not. */
function around(limit: number, keyword: string): fc.Arbitrary<unknown>[] {
  const near = [limit - 1, limit, limit + 1];
  if (keyword.endsWith('imum')) return [fc.constantFrom(...near)];
  const some = near.filter((length) => length >= 0 && length < 1_000);
  const isText = keyword.endsWith('Length');
  return [
    fc.constantFrom<unknown>(
      ...some.map((n) => (isText ? '😀'.repeat(n) : Array(n).fill('a'))),
      '',
    ),
  ];
}

describe.each(SCHEMAS)('the schema of $name', ({ schema }) => {
  const validate = ajv.compile(schema);

  test('says of any value what ajv says', { timeout: PROPERTY_TIMEOUT }, () => {
    let complaints = 0;
    fc.assert(
      fc.property(valuesFor(schema, schema, 4), (value) => {
        const found = schemaProblems(schema, value);
        complaints += found.length;
        const isValid = validate(value);
        const theirs = (validate.errors ?? []).filter(({ schemaPath }) => !INNER.test(schemaPath));
        expect(said(found)).toEqual(said(theirs));
        expect(found.length === 0).toBe(isValid);
      }),
      PROPERTY,
    );
    expect(complaints).toBeGreaterThan(PROPERTY.numRuns / 4);
  });

  test('has no keyword that ours does not know', () => {
    expect([...keywordsIn(schema)].filter((keyword) => !KNOWN.has(keyword))).toEqual([]);
  });
});

const KNOWN = new Set(
  '$defs $ref type const enum minimum maximum minLength maxLength pattern items minItems maxItems properties required additionalProperties propertyNames maxProperties not anyOf oneOf $schema $id title description default $comment'.split(
    ' ',
  ),
);

/** The keywords of a schema, however deep; names of properties are none. */
function* keywordsIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const each of part) yield* keywordsIn(each);
    return;
  }
  for (const [keyword, value] of Object.entries(part)) {
    yield keyword;
    if (keyword === 'properties' || keyword === '$defs') {
      for (const each of Object.values(value as object)) yield* keywordsIn(each);
    } else if (keyword !== 'default') yield* keywordsIn(value);
  }
}
