#!/usr/bin/env node
// npm run bench: how fast, how large. Builds nothing: run `npm run build` before.
//   --peers   beside other programs, in turns with them; fails where a gate of test/bench/gates.mjs is missed
//   --quick   fewer keys and files, for a look
//   --write   puts the tables into docs/performance.md
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AMOUNTS } from '../test/bench/amounts.mjs';
import { complaint } from '../test/bench/judge.mjs';
import { report } from '../test/bench/report.mjs';
import { runAlone, runWithPeers } from '../test/bench/run.mjs';

const { values: options } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const plan = {
  root,
  dist: process.env.INTEGRATION_SPEC_DIST ?? join(root, 'dist'),
  amounts: options.quick ? AMOUNTS.quick : AMOUNTS.full,
  say,
};
const run = await (options.peers ? runWithPeers(plan) : runAlone(plan));
const text = report(run);
process.stdout.write(`\n${text}\n`);
if (options.write) write(text);
const missed = run.verdicts?.filter(({ isMet }) => !isMet) ?? [];
if (missed.length > 0) {
  process.stderr.write(`\n${missed.length} gates are missed:\n`);
  for (const verdict of missed) process.stderr.write(`  ${complaint(verdict)}\n`);
  process.exitCode = 1;
}

/** @param {string} figures */
function write(figures) {
  const page = join(root, 'docs/performance.md');
  const [begin, end] = ['<!-- begin: figures -->', '<!-- end: figures -->'];
  const before = readFileSync(page, 'utf8');
  const from = before.indexOf(begin) + begin.length;
  writeFileSync(
    page,
    `${before.slice(0, from)}\n\n${figures}\n\n${before.slice(before.indexOf(end))}`,
  );
  say('written into docs/performance.md');
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`[bench] ${message}\n`);
}
