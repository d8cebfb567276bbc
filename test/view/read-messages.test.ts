import { expect, test } from 'vitest';
import { readKept } from '../../view/kept.ts';
import { readFromPage, readToPage } from '../../view/read-messages.ts';

const at = { start: 3, end: 9 };
const none = { items: [], total: 0 };
const view = {
  title: 'Kayaks',
  template: undefined,
  progress: { done: 0, missing: 0, placeholder: 0, 'not-applicable': 0 },
  integrations: none,
  sections: none,
  mails: none,
  pushes: none,
  flows: none,
  realtime: none,
  fallbacks: none,
  findings: none,
  findingCounts: { error: 0, warning: 0, info: 0, hint: 0 },
};

test.each([
  { kind: 'ready' },
  { kind: 'export-map' },
  { kind: 'reveal', version: 0, at },
  { kind: 'reveal', version: 7, at: { start: 4, end: 4 } },
  { kind: 'work', version: 7, key: '__proto__' },
  { kind: 'fix', version: 7, rule: 'missing-section', at, message: 'x', index: 0 },
])('what the page says is heard: %j', (message) => {
  expect(readFromPage(message)).toEqual(message);
});

test('nothing comes through but what belongs to a message', () => {
  const said = { kind: 'reveal', version: 1, at: { ...at, more: 'x' }, command: 'x' };
  expect(readFromPage(said)).toEqual({ kind: 'reveal', version: 1, at });
});

test.each([
  undefined,
  null,
  'ready',
  [],
  {},
  { kind: 'run', command: 'workbench.action.quit' },
  { kind: 'toString' },
  { kind: ['ready'] },
  { kind: 'reveal', version: 1 },
  { kind: 'reveal', version: '1', at },
  { kind: 'reveal', version: -1, at },
  { kind: 'reveal', version: 1.5, at },
  { kind: 'reveal', version: Number.NaN, at },
  { kind: 'reveal', version: 1, at: [3, 9] },
  { kind: 'reveal', version: 1, at: { start: 9, end: 3 } },
  { kind: 'reveal', version: 1, at: { start: 0, end: 1e300 } },
  { kind: 'reveal', version: 1, at: { start: 0, end: Number.POSITIVE_INFINITY } },
  { kind: 'work', version: 1, key: 7 },
  { kind: 'work', version: 1, key: 'x'.repeat(10_001) },
  { kind: 'fix', version: 1, rule: 'missing-section', at },
  { kind: 'fix', version: 1, rule: 'missing-section', at, message: 'x', index: 2 ** 60 },
  { kind: 'fix', version: 1, rule: { length: 1 }, at, message: 'x', index: 0 },
  { kind: 'fix', version: 1, rule: 'missing-section', at, index: 0 },
])('what the page cannot have meant is ignored: %j', (message) => {
  expect(readFromPage(message)).toBeUndefined();
});

test.each([
  { kind: 'view', document: 'file:///a.md', version: 3, view },
  { kind: 'nothing', document: 'file:///a.md', message: 'It is closed.' },
])('what the extension says is shown: $kind', (message) => {
  expect(readToPage(message)).toEqual(message);
});

test.each([
  undefined,
  'view',
  { kind: 'view', version: 3, view },
  { kind: 'view', document: 'file:///a.md', view },
  { kind: 'view', document: 'file:///a.md', version: 3, view: null },
  { kind: 'view', document: 'file:///a.md', version: 3, view: { ...view, mails: [] } },
  { kind: 'view', document: 'file:///a.md', version: 3, view: { ...view, title: 7 } },
  { kind: 'nothing', document: 'file:///a.md' },
  { kind: 'nothing', document: 7, message: 'x' },
])('whatever else a page is sent is ignored: %j', (message) => {
  expect(readToPage(message)).toBeUndefined();
});

test('what was kept comes back', () => {
  const kept = { document: 'file:///a.md', scroll: 120.5, folds: [['a', true]] };
  expect(readKept(kept)).toEqual(kept);
});

test.each([
  undefined,
  null,
  'x',
  7,
  { document: 7, scroll: 'x', folds: {} },
  { scroll: Number.POSITIVE_INFINITY },
  { scroll: -3, folds: [['a'], [7, true], 'ab'] },
])('a page begins where nothing usable was kept: %j', (state) => {
  expect(readKept(state)).toEqual({ document: '', scroll: 0, folds: [] });
});
