#!/usr/bin/env node
// The inner loop: format and lint, types, unit tests, side by side. Prints a failing step's output whole.
import { spawn } from 'node:child_process';

const STEPS = {
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  // What it learnt of files that stay the same is kept.
  types: [
    'tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/types.json',
  ],
  unit: ['vitest', 'run', '--project', 'unit'],
};

function run([command, ...args]) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn('npx', ['--no-install', command, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) => done({ code, output, seconds: (Date.now() - started) / 1000 }));
  });
}

const results = await Promise.all(
  Object.entries(STEPS).map(async ([name, command]) => ({ name, ...(await run(command)) })),
);
for (const { name, code, output, seconds } of results) {
  if (code !== 0) process.stdout.write(`\n${output}\n`);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
