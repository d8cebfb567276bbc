#!/usr/bin/env node
// npm run bench: how fast, how large. Builds nothing: run `npm run build` before.
//   --quick   fewer keys and files, for a look
//   --write   puts the tables into docs/performance.md
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asking } from '../test/bench/asking.mjs';
import { commandLine } from '../test/bench/command-line.mjs';
import { countLines, documentOf, SHAPES } from '../test/bench/documents.mjs';
import { bundleSizes } from '../test/bench/sizes.mjs';
import { median } from '../test/bench/statistics.mjs';
import { table } from '../test/bench/table.mjs';
import { startUp, typing } from '../test/bench/typing.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = process.env.INTEGRATION_SPEC_DIST ?? join(root, 'dist');
const server = join(dist, 'server.js');
const amount = options.quick
  ? { keys: 60, starts: 2, files: 200, rounds: 2 }
  : { keys: 300, starts: 7, files: 1_000, rounds: 5 };

const documents = /** @type {(keyof typeof SHAPES)[]} */ (Object.keys(SHAPES)).flatMap((shape) =>
  [100, 2_000, 20_000].map((lines) => ({ shape, text: documentOf(shape, lines) })),
);

say('starting the server');
/** @type {number[][]} */
const starts = documents.map(() => []);
for (let round = 0; round < amount.starts; round++) {
  for (const [i, { text }] of documents.entries()) starts[i]?.push(await startUp(server, text));
}
const rows = [];
const answers = [];
for (const [i, { shape, text }] of documents.entries()) {
  say(`typing into ${shape}, ${countLines(text)} lines`);
  const { p50, p95, comment, opened, most } = await typing(server, text, amount.keys);
  const lines = countLines(text).toLocaleString('en');
  rows.push([shape, lines, median(starts[i] ?? []), p50, p95, comment, opened, most]);
  const { completion, ...others } = await asking(server, text, amount.keys);
  const { hover, actions, lenses, tokens, view } = others;
  answers.push([
    shape,
    lines,
    completion.p50,
    completion.p95,
    hover,
    actions,
    lenses,
    tokens,
    view,
  ]);
}
say('checking files');
const { files, bytes, ours, floor } = await commandLine(join(dist, 'cli.js'), amount);

const figures = [
  `Node.js ${process.versions.node} on ${process.platform}, ${cpus().length} processors; medians unless it says otherwise.`,
  'In the editor, in milliseconds and megabytes:',
  table(
    ['document', 'lines', 'start', 'key p50', 'key p95', 'open comment', 'MB opened', 'MB most'],
    rows,
  ),
  'What else an editor asks, in milliseconds; p95 but for the first column:',
  table(
    [
      'document',
      'lines',
      'completion p50',
      'completion',
      'hover',
      'code actions',
      'lenses',
      'tokens',
      'view',
    ],
    answers,
  ),
  `In the terminal, ${files.toLocaleString('en')} specs of ${(bytes / 1e6).toFixed(1)} MB together:`,
  table(
    ['program', 'seconds', 'files/s', 'MB most'],
    [
      ['check --format json', ours.seconds, files / ours.seconds, ours.most],
      [
        'only reading and parsing, with markdown-it',
        floor.seconds,
        files / floor.seconds,
        floor.most,
      ],
    ],
  ),
  'The bundles, with the chunks that each loads at its start:',
  table(
    ['bundle', 'files', 'KB', 'KB zipped'],
    bundleSizes(dist).map((each) => [each.name, String(each.files), each.kilobytes, each.zipped]),
  ),
].join('\n\n');
process.stdout.write(`\n${figures}\n`);
if (options.write) write(figures);

/** @param {string} text */
function write(text) {
  const page = join(root, 'docs/performance.md');
  const [begin, end] = ['<!-- begin: figures -->', '<!-- end: figures -->'];
  const before = readFileSync(page, 'utf8');
  const from = before.indexOf(begin) + begin.length;
  writeFileSync(
    page,
    `${before.slice(0, from)}\n\n${text}\n\n${before.slice(before.indexOf(end))}`,
  );
  say('written into docs/performance.md');
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`[bench] ${message}\n`);
}
