import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../../schemas/purposes.schema.json';
import { PROPOSALS } from '../../../server/core/catalogs/proposals.ts';

test('what is proposed for services keeps its schema', () => {
  const validate = new Ajv({ strict: true }).compile(schema);
  expect(validate(PROPOSALS) ? [] : validate.errors).toEqual([]);
});
