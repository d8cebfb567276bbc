import { expect, test } from 'vitest';
import { figuresOf } from './figures.mjs';
import { GATES, type Gate } from './gates.mjs';
import { complaint, Figures, judge, verdictTable } from './judge.mjs';

const START: Gate = { what: 'start', lines: 100, over: { program: 'peer' }, most: 0.9 };
const GROWTH: Gate = { what: 'key', lines: 2_000, over: { lines: 100 }, most: 3 };
const SIZE: Gate = { what: 'VSIX', most: 1_500, unit: 'KB' };
const WORST: Gate = {
  what: 'worst',
  lines: 100,
  most: 40,
  unit: 'ms',
  or: { over: { what: 'parse', program: 'parser' }, most: 0.2 },
};

type Entry = readonly [what: string, program: string, value: number | undefined, lines?: number];

/** The complaints about a gate; figures without lines are about no document. */
function complaints(gate: Gate, ...entries: readonly Entry[]): string[] {
  const figures = new Figures();
  for (const [what, program, value, lines] of entries)
    figures.set({ what, program, ...(lines && { shape: 'tall', lines }) }, value);
  return judge([gate], figures, ['tall'])
    .filter(({ isMet }) => !isMet)
    .map(complaint);
}

test.each<[string, string[], Gate, Entry[]]>([
  [
    'below',
    [],
    START,
    [
      ['start', 'ours', 80, 100],
      ['start', 'peer', 100, 100],
    ],
  ],
  [
    'at the limit',
    [],
    START,
    [
      ['start', 'ours', 90, 100],
      ['start', 'peer', 100, 100],
    ],
  ],
  [
    'above',
    ['start, tall of 100 lines: is 0.91× that of peer, at most 0.9×'],
    START,
    [
      ['start', 'ours', 91, 100],
      ['start', 'peer', 100, 100],
    ],
  ],
  [
    'our own growth, below',
    [],
    GROWTH,
    [
      ['key', 'ours', 2, 100],
      ['key', 'ours', 6, 2_000],
    ],
  ],
  [
    'our own growth, above',
    ['key, tall of 2,000 lines: is 4.0× that at 100 lines, at most 3×'],
    GROWTH,
    [
      ['key', 'ours', 2, 100],
      ['key', 'ours', 8, 2_000],
    ],
  ],
  ['a size, below', [], SIZE, [['VSIX', 'ours', 1_499]]],
  ['a size, above', ['VSIX: is 1501 KB, at most 1500 KB'], SIZE, [['VSIX', 'ours', 1_501]]],
  ['the slow key, below', [], WORST, [['worst', 'ours', 39, 100]]],
  [
    'the slow key on a slow machine',
    [],
    WORST,
    [
      ['worst', 'ours', 90, 100],
      ['parse', 'parser', 500, 100],
    ],
  ],
  [
    'the slow key, above both',
    ['worst, tall of 100 lines: is 90 ms, at most 40 ms or 0.2×'],
    WORST,
    [
      ['worst', 'ours', 90, 100],
      ['parse', 'parser', 400, 100],
    ],
  ],
])('a figure against its limit: %s', (_, expected, gate, entries) => {
  expect(complaints(gate, ...entries)).toEqual(expected);
});

test.each<[string, Gate, Entry[]]>([
  ['start, tall of 100 lines', START, [['start', 'peer', 100, 100]]],
  ['start, tall of 100 lines', START, [['start', 'ours', 80, 100]]],
  [
    'start, tall of 100 lines',
    START,
    [
      ['start', 'ours', Number.NaN, 100],
      ['start', 'peer', 1, 100],
    ],
  ],
  ['VSIX', SIZE, [['VSIX', 'ours', undefined]]],
  ['worst, tall of 100 lines', WORST, [['parse', 'parser', 400, 100]]],
])('a figure that is missing is a gate that is missed: %s', (what, gate, entries) => {
  expect(complaints(gate, ...entries)).toEqual([
    expect.stringContaining(`${what}: was not measured`),
  ]);
});

test('each gate about documents is judged for each shape', () => {
  const verdicts = judge([START, SIZE], new Figures(), ['tall', 'wide']);
  expect(verdicts.map(({ name }) => name.shape)).toEqual(['tall', 'wide', undefined]);
});

test('the table says of each gate what was measured, and whether it is met', () => {
  const figures = new Figures();
  figures.set({ what: 'start', program: 'ours', shape: 'tall', lines: 100 }, 80);
  figures.set({ what: 'start', program: 'peer', shape: 'tall', lines: 100 }, 100);
  figures.set({ what: 'VSIX', program: 'ours' }, 2_000);
  expect(verdictTable(judge([START, SIZE], figures, ['tall', 'wide']))).toBe(
    `
| gate  | document | lines | ours | against | figure | ratio | at most |            |
| :---- | -------: | ----: | ---: | ------: | -----: | ----: | ------: | ---------: |
| start |     tall |   100 |   80 |    peer |    100 | 0.80× |    0.9× |        met |
| start |     wide |   100 |    – |    peer |      – |     – |    0.9× | **missed** |
| VSIX  |          |       | 2000 |         |        |       | 1500 KB | **missed** |`.trimStart(),
  );
});

test('every gate is about figures that a run with peers measures', () => {
  const shapes = ['tall', 'wide'];
  const percentiles = { p50: 1, p95: 1 };
  const programs = ['ours', 'vscode-markdown', 'rumdl', 'yaml'];
  const documents = shapes.flatMap((shape) =>
    [100, 2_000, 20_000].map((lines) => ({ shape, lines, kilobytes: 1 })),
  );
  const figures = figuresOf(
    {
      editor: documents.map((document) => ({
        ...document,
        servers: programs.map((program) => ({
          program,
          key: percentiles,
          completion: percentiles,
          memory: 1,
        })),
        starts: programs.map(() => 1),
        worst: { comment: 1, fence: 1 },
        parse: 1,
      })),
      specs: { rows: ['ours', 'markdown-it'].map((name) => ({ name, seconds: 1 })) },
      repository: { whole: 1, reading: 0.5, specs: 0.5 },
      bundles: [{ name: 'server.web.js', kilobytes: 1 }],
    },
    { loaded: documents, vsix: 1 },
  );
  const verdicts = judge(GATES, figures, shapes);
  expect(verdicts.filter(({ figure }) => figure === undefined).map(complaint)).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(30);
});
