import { expect, test } from 'vitest';
import { Losses, MOST_LOSSES } from '../../client/losses.ts';

const MINUTE = 60_000;

/** What is said of losses at these times, in minutes. */
function said(...minutes: readonly number[]): string[] {
  let now = 0;
  const losses = new Losses(() => now);
  return minutes.map((minute) => {
    now = minute * MINUTE;
    return losses.add();
  });
}

test('the fifth loss within three minutes is one too many', () => {
  expect(said(0, 0.1, 1, 2, 2.9)).toEqual(['another', 'another', 'another', 'another', 'too-many']);
});

test('what is longer ago does not count', () => {
  expect(said(0, 0.1, 1, 2, 3)).not.toContain('too-many');
  expect(said(0, 10, 10, 10, 10, 10)).toEqual([...Array(5).fill('another'), 'too-many']);
});

test('a person who wants another try gets all of them', () => {
  const losses = new Losses(() => 0);
  for (let i = 0; i < MOST_LOSSES; i++) losses.add();
  losses.forget();
  expect(Array.from({ length: MOST_LOSSES }, () => losses.add())).toEqual([
    ...Array(MOST_LOSSES - 1).fill('another'),
    'too-many',
  ]);
});
