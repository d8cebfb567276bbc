import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFolder, writeOthers, writeSpecs } from './files.mjs';
import { memoryOf, quietEnvironment } from './process.mjs';
import { median } from './statistics.mjs';

const FLOOR = [process.execPath, fileURLToPath(new URL('floor.mjs', import.meta.url))];

/**
 * A program of the command line that reads all Markdown below the folder in which it runs.
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} command
 * @property {number} [rounds] at most, for the slow
 */

/** @param {string} cli @returns {Program} */
const ours = (cli) => ({
  name: 'ours',
  command: [process.execPath, cli, 'check', '--format', 'json'],
});

/** @type {Program} */
const PARSING = { name: 'markdown-it', command: [...FLOOR, 'parse', '.'] };
/** @type {Program} */
const READING = { name: 'reading', command: [...FLOOR, 'read', '.'] };

/** @param {import('./peers/peers.mjs').Peers} peers @returns {Program[]} */
export function peerPrograms({ rumdl, markdownlint }) {
  return [
    { name: 'rumdl', command: [...rumdl, 'check', '--no-cache', '--quiet', '.'] },
    { name: 'markdownlint', command: [...markdownlint, '**/*.md'], rounds: 2 },
  ];
}

/**
 * Checks a folder of specs, taking turns with other programs and with one that only parses them.
 * @param {string} cli the program's file
 * @param {{ specs: number, rounds: number }} amount
 * @param {readonly Program[]} others
 */
export function checkSpecs(cli, { specs, rounds }, others) {
  return withFolder(async (folder) => {
    const bytes = writeSpecs(folder, specs);
    await expectSpecs(cli, folder, specs);
    const programs = [ours(cli), PARSING, ...others];
    return { bytes, rows: await turns(programs, folder, rounds) };
  });
}

/**
 * Checks a repository with few specs among many Markdown files, and, in turns, reads all of it and checks a folder
 * that has the specs alone.
 * @param {string} cli the program's file
 * @param {{ specs: number, repository: number, repositoryRounds: number }} amount how many files are specs, and how many there are
 * @returns {Promise<{ whole: number, reading: number, specs: number }>} seconds
 */
export function checkRepository(cli, { specs, repository, repositoryRounds: rounds }) {
  return withFolder(async (folder) => {
    const alone = join(folder, 'alone');
    const whole = join(folder, 'whole');
    writeSpecs(alone, specs);
    writeSpecs(join(whole, 'specs'), specs);
    writeOthers(join(whole, 'docs'), repository - specs);
    await expectSpecs(cli, whole, specs);
    /** @type {number[][]} */
    const [all = [], reading = [], few = []] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      all.push((await timed(ours(cli).command, whole)).seconds);
      reading.push((await timed(READING.command, whole)).seconds);
      few.push((await timed(ours(cli).command, alone)).seconds);
    }
    return { whole: median(all), reading: median(reading), specs: median(few) };
  });
}

/** @param {readonly Program[]} programs @param {string} folder @param {number} rounds */
async function turns(programs, folder, rounds) {
  const none = /** @type {number[]} */ ([]);
  const runs = programs.map((program) => ({ ...program, seconds: [...none], most: [...none] }));
  for (let round = 0; round < rounds; round++) {
    for (const run of runs.filter((each) => round < (each.rounds ?? rounds))) {
      const { seconds, most } = await timed(run.command, folder);
      run.seconds.push(seconds);
      run.most.push(most);
    }
  }
  return runs.map(({ name, seconds, most }) => ({
    name,
    seconds: median(seconds),
    most: median(most),
  }));
}

/** A wrong count would make the figures lies. @param {string} cli @param {string} folder @param {number} specs */
async function expectSpecs(cli, folder, specs) {
  const { output } = await timed(ours(cli).command, folder);
  const { files } = JSON.parse(output);
  if (files.length !== specs) throw new Error(`${specs} specs, but ${files.length} were found`);
}

/** @param {readonly string[]} command @param {string} cwd */
async function timed([program = '', ...args], cwd) {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: quietEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid)?.most ?? 0);
  }, 20);
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  // 1: made-up documents have findings.
  if (code !== 0 && code !== 1) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return { seconds, most, output: Buffer.concat(chunks).toString() };
}
