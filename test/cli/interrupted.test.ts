import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CLEAN, ERROR, FIXABLE, FIXED } from './documents.ts';
import { CLI, cli, shell } from './run.ts';
import { type Workspace, workspace } from './workspace.ts';

const isPosix = process.platform !== 'win32';
/** Enough to be interrupted among them. */
const COUNT = 40;
/** Larger than what a stream writes at once. */
const LONG = `\n\`\`\`text\n${'Prose about boats.\n'.repeat(1_500)}\`\`\`\n`;
const BEFORE = `${FIXABLE}${LONG}`;
const AFTER = `${FIXED}${LONG}`;

function many(count = COUNT): Workspace {
  return workspace(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, BEFORE])),
  );
}

/** Each file is as it was, or as it should be; gives how many are mended. */
function wholeIn({ path, read }: Workspace): number {
  const texts = readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .map(read);
  for (const text of texts) expect(text === BEFORE || text === AFTER).toBe(true);
  expect(texts.length).toBe(COUNT);
  return texts.filter((text) => text === AFTER).length;
}

interface Started {
  readonly child: ChildProcess;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  readonly errors: () => string;
}

function start(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | string | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  return { child, ended, errors: () => errors };
}

/** Resolves when something in a folder has changed so often. */
function changes(path: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(path, () => {
      if (++seen === count) resolve();
    });
    onTestFinished(() => watcher.close());
  });
}

/** Numbers from 0 to 1, the same in each run. */
function* seeded(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

const LEFT_OVER = /^\.integration-spec-[0-9a-f]{12}\.tmp$/;
const moments = seeded(20261123);

describe.skipIf(!isPosix)('killed in the middle of --fix', () => {
  test.each(Array.from({ length: 30 }, () => [moments.next().value as number]))(
    'at moment %f, each file is old or new, and the next run mends the rest',
    async (moment) => {
      const space = many();
      // A file that is mended is written, changed in mode and owner, renamed: some six events, all over the run.
      const killed = changes(space.path, 1 + Math.floor(moment * COUNT * 4));
      const { child, ended } = start(['check', '--fix'], space.path);
      const first = await Promise.race([killed, ended]);
      child.kill('SIGKILL');
      if (first === undefined) expect(await ended).toBe('SIGKILL');
      wholeIn(space);
      const others = readdirSync(space.path).filter((name) => !name.endsWith('.md'));
      expect(others.filter((name) => !LEFT_OVER.test(name))).toEqual([]);
      const run = await cli(['check', '--fix', '--format', 'json', '.', '*'], { cwd: space.path });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(run.stdout).summary.files).toBe(COUNT);
      expect(wholeIn(space)).toBe(COUNT);
    },
  );
});

describe.skipIf(!isPosix)('asked to stop in the middle', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s it finishes what it has begun, says so, and ends with %i',
    async (signal, code) => {
      const space = many();
      const begun = changes(space.path, 3);
      const { child, ended, errors } = start(['check', '--fix'], space.path);
      await begun;
      child.kill(signal);
      expect(await ended).toBe(code);
      const fixed = wholeIn(space);
      expect(errors()).toMatch(
        new RegExp(`^Interrupted: \\d+ of ${COUNT} files were checked, and ${fixed} fixed\\.`),
      );
      expect(fixed).toBeLessThan(COUNT);
      expect(readdirSync(space.path)).toHaveLength(COUNT);
    },
  );

  test('asked twice it ends at once', async () => {
    const space = many();
    const begun = changes(space.path, 3);
    const { child, ended } = start(['check', '--fix'], space.path);
    await begun;
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect([130, 143]).toContain(await ended);
    wholeIn(space);
  });

  test('clean-up stops between two files', async () => {
    const escaped = CLEAN.replace(/^## (\d)\. (.*)$/gm, '## **$1\\. $2**');
    const files = Array.from({ length: COUNT }, (_, i): [string, string] => [`${i}.md`, escaped]);
    const space = workspace(Object.fromEntries(files));
    const begun = changes(space.path, 3);
    const { child, ended } = start(['clean-up', '--write', '.'], space.path);
    await begun;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const texts = new Set(readdirSync(space.path).map((name) => space.read(name)));
    expect(texts.has(escaped)).toBe(true);
    expect(texts.size).toBeLessThanOrEqual(2);
  });
});

/** A disk of half a megabyte; undefined where nobody lets us have one. */
function smallDisk(): string | undefined {
  const { path } = workspace({});
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [path]));
  return path;
}

/** Takes all the room that is left. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(1_024));
  } catch {}
}

describe.skipIf(!isPosix)('where the disk is full', () => {
  test.each([
    ['check --fix', ['check', '--fix']],
    ['new', ['new', 'data-sync', 'new.md', '--provider', 'stripe']],
    ['report -o', ['report', '-o', 'report.html']],
  ])('%s leaves every file as it was, and says why', async (_, args) => {
    const path = smallDisk();
    if (path === undefined) return;
    writeFileSync(`${path}/a.md`, BEFORE);
    fill(`${path}/ballast.bin`);
    const run = await cli(args, { cwd: path });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/ENOSPC|no space/);
    expect(readdirSync(path).sort()).toEqual(['a.md', 'ballast.bin']);
    expect(execFileSync('cat', [`${path}/a.md`], { encoding: 'utf8' })).toBe(BEFORE);
  });

  test('a limit on the size of files ends no file in the middle', async () => {
    const space = many();
    await shell('ulimit -f 16; $CLI check --fix', { cwd: space.path });
    expect(wholeIn(space)).toBe(0);
  });
});

describe.skipIf(!isPosix)('what reads the output', () => {
  test.each([
    ['check --format json'],
    ['check'],
    ['report --format md'],
    ['providers'],
    ['templates data-sync'],
    ['explain'],
    ['new data-sync --provider stripe'],
    ['--help'],
  ])('may close it early: %s | head -1', async (command) => {
    const { path } = workspace({ 'a.md': ERROR, 'b.md': BEFORE });
    const run = await shell(`$CLI ${command} | head -c 1`, { cwd: path });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toHaveLength(1);
  });

  test.each([
    ['check --format json'],
    ['check'],
    ['report --format md'],
    ['providers'],
    ['explain missing-section'],
    ['new data-sync --provider stripe'],
    ['clean-up a.md'],
    ['--help'],
  ])('may have no room: %s > /dev/full is an error', async (command) => {
    const { path } = workspace({ 'a.md': ERROR });
    const run = await shell(`$CLI ${command} > /dev/full`, { cwd: path });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/ENOSPC/);
    const silent = await shell(`$CLI ${command} > /dev/full 2> /dev/full`, { cwd: path });
    expect(silent.code).toBe(2);
  });
});
