import { expect, test } from 'vitest';
import isValid from '../../../schemas/http/statuses.schema.json?validator';
import statuses from '../../../schemas/http/statuses.yaml';
import { statusHead } from '../../../server/core/http/status-code.ts';
import { reasonPhrase, statusKind, wrongReason } from '../../../server/core/http/statuses.ts';

test('the codes keep their schema', () => {
  expect(isValid(statuses), JSON.stringify(isValid.errors)).toBe(true);
});

test('registered, known, possible, impossible', () => {
  expect([429, 511, 418, 499, 521, 432, 99, 600, 999, 4.5].map(statusKind)).toEqual([
    ...['registered', 'registered', 'known', 'known', 'known'],
    ...['unknown', 'none', 'none', 'none', 'none'],
  ]);
  expect([reasonPhrase(413), reasonPhrase(418)]).toEqual(['Content Too Large', undefined]);
});

test('no registered phrase is wrong for its own code, and each is for any other', () => {
  const { registered } = statuses as {
    registered: { code: number; phrase: string; older?: string[] }[];
  };
  for (const { code, phrase, older = [] } of registered) {
    for (const each of [phrase, ...older]) {
      expect(wrongReason(code, each), each).toBeUndefined();
      expect(wrongReason(code === 400 ? 500 : 400, each)?.otherCode, each).toBe(code);
    }
  }
});

test.each([
  [404, 'Not found', 'Not Found'],
  [404, 'not found', 'Not Found'],
  [401, 'Unauthorised', 'Unauthorized'],
  [403, 'Forbiden', 'Forbidden'],
  [429, 'Too Many Request', 'Too Many Requests'],
  [429, 'Too many request', 'Too Many Requests'],
  [422, 'Unprocessable entity', 'Unprocessable Entity'],
  [410, 'gone', 'Gone'],
])('%i %s is misspelt', (code, reason, phrase) => {
  expect(wrongReason(code, reason)).toEqual({ phrase, otherCode: undefined });
});

test.each([
  [429, 'Rate limit exceeded'],
  [429, 'too many requests'],
  [404, 'NOT FOUND'],
  [404, 'NOT_FOUND'],
  [402, 'Card declined'],
  [410, 'Done'],
  [302, 'Fund'],
  [418, 'I am a teapot'],
  [521, 'Web server is down'],
  [200, 'No'],
])('%i %s is a description', (code, reason) => {
  const isDescription = wrongReason(code, reason);
  if (reason === 'Fund') expect(isDescription?.phrase).toBe('Found');
  else expect(isDescription).toBeUndefined();
});

test.each([
  ['401 Unauthorized', ['401']],
  ['HTTP 429', ['429']],
  ['HTTP/1.1 503 Service Unavailable', ['503']],
  ['HTTP status code: 500', ['500']],
  ['Error 500', ['500']],
  ['401/403 Forbidden', ['401', '403']],
  ['500, 502 and 503', ['500', '502', '503']],
  ['5xx', ['5xx']],
  ['4XX/5XX', ['4XX', '5XX']],
  ['500-599', ['500-599']],
  ['500 – 504: x', ['500 – 504']],
  ['401 - Unauthorized', ['401']],
  ['✅ 200', ['200']],
  ['(404) Not Found', ['404']],
  ['21211 invalid number', ['21211']],
])('the statuses of %j', (text, codes) => {
  expect(statusHead(text)?.codes.map((code) => code.text)).toEqual(codes);
});

test.each([
  'card_declined',
  '3 retries',
  '100 requests per second',
  '500ms',
  '600 ms',
  '2.5',
  '401k plans',
  'Timeout after 30',
  '',
])('no status in %j', (text) => {
  expect(statusHead(text)).toBeUndefined();
});
