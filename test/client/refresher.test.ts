import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refresher } from '../../client/preview-host/refresher.ts';

const A = 'file:///a.md';
const B = 'file:///b.md';

let refreshes: number;
let refresher: Refresher;

beforeEach(() => {
  vi.useFakeTimers();
  refreshes = 0;
  refresher = new Refresher(() => refreshes++);
});

afterEach(() => {
  vi.useRealTimers();
});

test('what changes together is rendered once', () => {
  refresher.want([A]);
  refresher.want([A, B]);
  expect(refreshes).toBe(0);
  vi.advanceTimersByTime(100);
  expect(refreshes).toBe(1);
  vi.runAllTimers();
  expect(refreshes).toBe(1);
});

test('nothing is rendered for nothing', () => {
  refresher.want([]);
  vi.runAllTimers();
  expect(refreshes).toBe(0);
});

test('a page that was just rendered is left alone for a while', () => {
  refresher.rendered(A);
  refresher.want([A]);
  vi.advanceTimersByTime(500);
  expect(refreshes).toBe(0);
  vi.advanceTimersByTime(500);
  expect(refreshes).toBe(1);
});

test('what is rendered meanwhile, as somebody types, is not rendered again', () => {
  refresher.rendered(A);
  refresher.want([A]);
  refresher.rendered(A);
  vi.runAllTimers();
  expect(refreshes).toBe(0);
});

test('another document is, however often that one is', () => {
  refresher.want([A, B]);
  refresher.rendered(A);
  vi.runAllTimers();
  expect(refreshes).toBe(1);
});

test('what changes while a refresh is under way is seen by it, or by a second one', () => {
  refresher.want([A]);
  vi.advanceTimersByTime(100);
  refresher.want([A]);
  refresher.rendered(A);
  vi.runAllTimers();
  expect(refreshes).toBe(1);

  refresher.want([A]);
  vi.runAllTimers();
  expect(refreshes).toBe(2);
});

test('a document whose preview is closed is asked for once', () => {
  refresher.want([B]);
  vi.runAllTimers();
  refresher.want([A]);
  refresher.rendered(A);
  vi.runAllTimers();
  expect(refreshes).toBe(1);
});

test('nothing happens after the end', () => {
  refresher.want([A]);
  refresher.dispose();
  vi.runAllTimers();
  expect(refreshes).toBe(0);
});
