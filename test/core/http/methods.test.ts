import { expect, test } from 'vitest';
import { unknownMethod } from '../../../server/core/http/methods.ts';
import { comparablePath, isParameter } from '../../../server/core/http/paths.ts';

test.each([
  ['GTE', 'GET'],
  ['PSOT', 'POST'],
  ['POTS', 'POST'],
  ['DELTE', 'DELETE'],
  ['DELEET', 'DELETE'],
  ['PACTH', 'PATCH'],
  ['PATH', 'PATCH'],
  ['OPTION', 'OPTIONS'],
])('%s was meant to be %s', (word, method) => {
  expect(unknownMethod(word)).toEqual({ instead: [method], isMisspelt: true });
});

test('verbs, words of other protocols, and what nobody knows', () => {
  expect(unknownMethod('UPDATE')).toEqual({ instead: ['PATCH', 'PUT', 'POST'], isMisspelt: false });
  expect(unknownMethod('SUBSCRIBE')).toBeUndefined();
  expect(unknownMethod('PROPFIND')).toBeUndefined();
  expect(unknownMethod('FROBNICATE')).toEqual({ instead: [], isMisspelt: false });
});

test.each(['{id}', ':id', '<id>', '[id]', `$${'{ID}'}`, '*', '…', 'CUSTOMER_ID', 'xxxx'])(
  '%s stands for many',
  (segment) => expect(isParameter(segment)).toBe(true),
);

test('paths are compared without the names of their parameters', () => {
  expect(comparablePath('/v1/customers/{id}/')).toBe(comparablePath('/v1/customers/:customer'));
  expect(comparablePath('/v1/x?a=1')).not.toBe(comparablePath('/v1/x'));
});
