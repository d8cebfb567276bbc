import { expect, test } from 'vitest';
import type { Catalog, Flow, WebhookCatalog } from '../../../server/core/catalogs/catalog.ts';
import { problemsOf } from '../../../tools/catalogs/guards.mjs';
import { oneLine } from '../../../tools/catalogs/one-line.mjs';

const EVENTS = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [`order.e${at}`, { description: 'It was.' }]),
);
const FLOW: Flow = {
  id: 'orders',
  name: 'Orders',
  match: ['orders'],
  required: [['order.e0']],
  documented: true,
  source: 'https://docs.example.com/orders',
};

const catalog = (webhooks: Partial<WebhookCatalog>, more: Partial<Catalog> = {}): Catalog => ({
  id: 'flutterwave',
  name: 'Flutterwave',
  documentation: 'https://docs.example.com',
  hosts: ['example.com'],
  sources: [{ page: 'https://docs.example.com' }],
  webhooks: { kind: 'event', closed: true, events: EVENTS, ...webhooks },
  ...more,
});

const problems = (each: Catalog) => problemsOf(each, new Set(['flutterwave']));

test('a catalog without mistakes has no problems', () => {
  const aliases = { 'order.done': 'order.e0', order_e1: 'order.e1' };
  const removed = { 'order.old': { replacedBy: ['order.e0'], note: 'gone since 2020' } };
  const patterns = ['v1.**', 'order.*'];
  expect(problems(catalog({ aliases, removed, patterns }, { flows: [FLOW] }))).toEqual([]);
});

test.each<[string, Catalog]>([
  ['no provider', { ...catalog({}), id: 'nobody' }],
  ['no source', catalog({}, { sources: [] })],
  ['neither package nor page', catalog({}, { sources: [{ license: 'MIT' }] })],
  ['no host', catalog({}, { hosts: ['https://example.com'] })],
  ['should have', catalog({ events: { 'order.e0': {} } })],
  ['no pattern', catalog({ patterns: ['v1.***'] })],
  ['blanks', catalog({ events: { ...EVENTS, ' order': {} } })],
  ['more than a line', catalog({ events: { ...EVENTS, a: { description: 'a\nb' } } })],
  ['more than 200', catalog({ events: { ...EVENTS, a: { description: 'a'.repeat(201) } } })],
  ['markup', catalog({ events: { ...EVENTS, a: { description: '[a](b)' } } })],
  ['replaced by', catalog({ events: { ...EVENTS, a: { deprecated: true, replacedBy: ['b'] } } })],
  ['is removed, and sent', catalog({ removed: { 'order.e0': { replacedBy: [], note: 'x' } } })],
  ['is an alias, and sent', catalog({ aliases: { 'order.e0': 'order.e1' } })],
  ['which is not sent', catalog({ aliases: { a: 'b' } })],
  ['is spelt like order.e1', catalog({ aliases: { order_e1: 'order.e2' } })],
  ['is an alias of', catalog({ aliases: { 'a.b': 'order.e1', a_b: 'order.e2' } })],
  ['needs nothing', catalog({}, { flows: [{ ...FLOW, required: [[]] }] })],
  ['needs order.x', catalog({}, { flows: [{ ...FLOW, recommended: ['order.x'] }] })],
  ['comparable', catalog({}, { flows: [{ ...FLOW, match: ['Check-out'] }] })],
  ['no page', catalog({}, { flows: [{ ...FLOW, source: 'docs.example.com' }] })],
  ['none of its operations', catalog({}, { flows: [{ ...FLOW, operations: ['GET /v1'] }] })],
  ['no operation', catalog({}, { endpoints: { hosts: ['a.b.com'], operations: ['FETCH /v1'] } })],
])('sees: %s', (problem, wrong) => {
  expect(problems(wrong).join('\n')).toContain(problem);
});

test.each([
  ['Sent when a\n[shift](entity:Shift) starts.', 'Sent when a shift starts.'],
  ['One.\n\nMore of it.', 'One.'],
  ['See {@link https://a.example|the page} <b>now</b>.', 'See the page now.'],
  ['It was.\nFor more information, see [here](x).', 'It was.'],
  [`First. ${'x '.repeat(120)}end.`, 'First.'],
  ['word '.repeat(60), `${'word '.repeat(39).trim()} …`],
  ['', ''],
])('one line of %j', (text, line) => {
  expect(oneLine(text)).toBe(line);
  expect(oneLine(text).length).toBeLessThanOrEqual(200);
});
