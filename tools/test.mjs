// npm test: everything, one stage after the other. A stage that fails does not stop the others.
// What failed is named once more at the end, because the end of a long log is what one reads first. The last line
// is `N passed, N failed` over all of them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ passed: number, failed: number, failures?: string[] }} Counts
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command arguments of Node.js
 * @property {(output: string) => Counts} [count] absent where a stage has no tests; throws when there is no count
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'integration-spec-test-'));
const report = join(temporary, 'vitest.json');
const bin = (/** @type {string} */ path) => join('node_modules', path);

/** @type {Stage[]} */
const stages = [
  {
    name: 'format and lint',
    command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'build', command: ['tools/build/build.mjs'] },
  {
    name: 'unit, protocol, CLI',
    command: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countVitest,
  },
  { name: 'VS Code', command: ['test/vscode/run.mjs', '--no-build'], count: countLine },
  { name: 'VS Code for the web', command: ['test/web/run.mjs', '--no-build'], count: countLine },
];

const rows = [];
for (const stage of stages) rows.push(await runStage(stage));
rmSync(temporary, { recursive: true, force: true });
finish(rows);

/** @param {Stage} stage */
async function runStage({ name, command, count }) {
  process.stdout.write(`\n=== ${name}\n`);
  const started = Date.now();
  const { code, output } = await run(command);
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0 };
  try {
    Object.assign(counts, count?.(output));
  } catch {
    counts.failed = 1;
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name, ...counts, seconds: (Date.now() - started) / 1000 };
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args) {
  const env = { FUZZ_RUNS: '300', ...process.env };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @returns {Counts} */
function countVitest() {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      failures.push(`${file}: ${firstLines(message)}`);
    for (const { fullName, failureMessages } of failed) {
      failures.push(`${file}: ${fullName}\n${firstLines(failureMessages.join('\n'))}`);
    }
  }
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

/** @param {string} output @returns {Counts} */
function countLine(output) {
  const [, passed, failed] =
    /^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/.exec(output.trim().split('\n').at(-1) ?? '') ??
    [];
  if (passed === undefined) throw new Error('no count');
  const failures = output.split('\n').filter((line) => line.trimStart().startsWith('✗'));
  return { passed: Number(passed), failed: Number(failed), failures };
}

/** @param {string} text */
function firstLines(text) {
  return text.split('\n').slice(0, 8).join('\n');
}

/** @param {(Counts & { name: string, seconds: number })[]} rows */
function finish(rows) {
  process.stdout.write('\n');
  for (const failure of rows.flatMap((row) => row.failures ?? [])) {
    process.stdout.write(`FAILED ${failure}\n\n`);
  }
  let passed = 0;
  let failed = 0;
  for (const row of rows) {
    passed += row.passed;
    failed += row.failed;
    const tests = row.passed + row.failed > 0 ? `${row.passed} passed, ${row.failed} failed` : '';
    process.stdout.write(
      `${row.failed > 0 ? 'FAILED' : 'ok    '} ${row.name.padEnd(22)} ${row.seconds.toFixed(1).padStart(6)} s  ${tests}\n`,
    );
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
