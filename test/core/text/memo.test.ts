import { expect, test } from 'vitest';
import { Memo } from '../../../server/core/text/memo.ts';

test('remembers one value of each key, apart from other memos', () => {
  const first = new Memo<object, number>();
  const second = new Memo<object, string>();
  const [key, other] = [{ name: 'key' }, ['other']];
  expect(first.get(key)).toBeUndefined();
  first.set(key, 1);
  second.set(key, 'one');
  first.set(key, 2);
  expect([first.get(key), second.get(key)]).toEqual([2, 'one']);
  expect(second.has(other)).toBe(false);
  first.set(other, 3);
  expect([first.has(other), second.has(other)]).toEqual([true, false]);
});

test('an undefined value is remembered, too', () => {
  const memo = new Memo<object, undefined>();
  const key = {};
  memo.set(key, undefined);
  expect(memo.has(key)).toBe(true);
});

test('nobody sees what is remembered, and a copy knows nothing of it', () => {
  const memo = new Memo<object, number>();
  const key = { name: 'key' };
  memo.set(key, 1);
  expect(memo.has({ ...key })).toBe(false);
  expect(key).toStrictEqual({ name: 'key' });
  expect(JSON.stringify(key)).toBe('{"name":"key"}');
});
