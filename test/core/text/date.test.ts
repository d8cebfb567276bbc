import { expect, test } from 'vitest';
import { findDate, nextDay } from '../../../server/core/text/date.ts';

test.each([
  '2026-11-23',
  '2026-11-23T10:00:00Z',
  '2026/11/23',
  '2026.11.23',
  '20261123',
  '23/11/2026',
  '11/23/2026',
  '23.11.2026',
  '23-11-2026',
  '23.11.26',
  'November 23, 2026',
  'NOVEMBER 23rd 2026',
  'Nov. 23, 2026 (v2)',
  'Mon, 23 Nov 2026',
  '23 November 2026',
  '23-Nov-2026',
  '2026-Nov-23',
  '23rd of November 2026',
  '23 de noviembre de 2026',
  '23 de novembro de 2026',
  '23 novembre 2026',
  '23. November 2026',
  '23 November 2026 pukul 10.00',
  '23 ноября 2026 г.',
  '2026年11月23日',
  '2026年11月23號',
  '2026년 11월 23일',
  'Updated by Ann on 2026-11-23',
  '2026‑11‑23',
])('%s', (text) => {
  expect(findDate(text)?.days).toEqual(['2026-11-23']);
});

test.each([
  ['1er décembre 2025', ['2025-12-01']],
  ['3 März 2026', ['2026-03-03']],
  ['17 Agustus 2026', ['2026-08-17']],
  ['1 мая 2026', ['2026-05-01']],
  ['5 aprile 2026', ['2026-04-05']],
  ['3 kesäkuuta 2026', ['2026-01-01']],
  ['2026-11', ['2026-11-01']],
  ['November 2026', ['2026-11-01']],
  ['2026年11月', ['2026-11-01']],
  ['03/04/2026', ['2026-04-03', '2026-03-04']],
])('%s', (text, days) => {
  expect(findDate(text)?.days).toEqual(days);
});

test.each([
  ['2026-13-40', '2026-13-40', []],
  ['2026-23-11 (draft)', '2026-23-11', ['2026-11-23']],
  ['30 Feb 2026', '30 Feb 2026', []],
  ['November 31, 2026', 'November 31, 2026', []],
  ['31/02/2026', '31/02/2026', []],
  ['Novmber 23, 2026', 'Novmber 23, 2026', ['2026-11-23']],
])('%s is no day', (text, written, meant) => {
  const date = findDate(text);
  expect(date?.days).toEqual([]);
  expect(date?.meant).toEqual(meant);
  expect(text.slice(date?.start, date?.end)).toBe(written);
});

test.each(['soon', 'yesterday', 'Version 2026', '2026', 'v1.2', 'Sprint 12', ''])(
  'no date in %j',
  (text) => {
    expect(findDate(text)).toBeUndefined();
  },
);

test('the next day', () => {
  expect(['2026-12-31', '2024-02-28', 'x'].map(nextDay)).toEqual(['2027-01-01', '2024-02-29', 'x']);
});
