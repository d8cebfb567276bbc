import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './documents.mjs';
import { memoryOf, quietEnvironment } from './process.mjs';
import { median } from './statistics.mjs';

const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url));
const LINES = 110;

/**
 * Checks a folder of specs, taking turns with a program that only parses them.
 * @param {string} cli the program's file
 * @param {{ files: number, rounds: number }} options
 */
export async function commandLine(cli, { files, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-bench-'));
  try {
    const bytes = writeSpecs(folder, files);
    const ours = [];
    const floor = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await timed([cli, 'check', '--format', 'json'], folder));
      floor.push(await timed([FLOOR, folder], folder));
    }
    const row = (/** @type {typeof ours} */ runs) => ({
      seconds: median(runs.map(({ seconds }) => seconds)),
      most: median(runs.map(({ most }) => most)),
    });
    return { files, bytes, ours: row(ours), floor: row(floor) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} folder @param {number} files @returns {number} bytes */
function writeSpecs(folder, files) {
  let bytes = 0;
  for (let n = 0; n < files; n++) {
    const text = documentOf(n % 2 ? 'data-sync' : 'external-integrations', LINES, n);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `${n}.md`), text);
  }
  return bytes;
}

/** @param {string[]} command @param {string} cwd */
async function timed(command, cwd) {
  const started = performance.now();
  const env = quietEnvironment();
  const child = spawn(process.execPath, command, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid)?.most ?? 0);
  }, 20);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  // 1: made-up documents have findings.
  if (code !== 0 && code !== 1) throw new Error(`${command.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, most };
}
