import { expect, test } from 'vitest';
import { durationsIn } from '../../../server/core/text/durations.ts';

test.each([
  ['30 seconds', [30]],
  ['30s', [30]],
  ['30-second interval', [30]],
  ['25000 ms', [25]],
  ['25,000 ms', [25]],
  ['25.000 ms', [25]],
  ['25 000 ms', [25]],
  ['every 10 min', [600]],
  ['2.5 minutes', [150]],
  ['2,5 Minuten', [150]],
  ['1 h', [3600]],
  ['25-30 seconds', [30]],
  ['25–30 s', [30]],
  ['20 to 40 seconds', [40]],
  ['1 min 30 s', [90]],
  ['PT30S and PT1M30S', [30, 90]],
  ['every minute', [60]],
  ['once a second', [1]],
  ['cada 20 segundos', [20]],
  ['toutes les 20 secondes', [20]],
  ['alle 20 Sekunden', [20]],
  ['setiap 20 detik', [20]],
  ['каждые 20 секунд', [20]],
  ['20秒', [20]],
  ['20초마다', [20]],
  ['每20秒', [20]],
  ['30 servers, 5 users, v2 minimal, 3 hosts', []],
  ['30', []],
  ['1 minute (timeout 5s)', [60, 5]],
])('%s', (text, seconds) => {
  expect(durationsIn(text).map((duration) => duration.seconds)).toEqual(seconds);
});

test('where they stand', () => {
  const text = 'about every 25 s, or PT2M.';
  expect(durationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '25 s',
    'PT2M',
  ]);
});

test('hostile text takes no longer than its length', () => {
  const started = performance.now();
  for (const piece of ['1', '1 ', '1,000', '1-', 'every ', 'PT1', '1 000 '])
    durationsIn(piece.repeat(100_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
