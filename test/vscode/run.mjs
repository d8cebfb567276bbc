// npm run test:vscode: runs the suites of test/vscode/suite inside the extension host of a real VS Code.
// VSCODE_VERSION=stable (or a version) takes a desktop VS Code from its makers instead of the one from npm.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForNode } from './host/bundle.mjs';
import { copyWorkspace } from './host/fixture.mjs';
import { writeProfile } from './host/profile.mjs';
import { readResults, sum, summary } from './host/results.mjs';
import { runCommand } from './host/run-command.mjs';
import { desktopRunner, hostRunner } from './host/runners.mjs';
import { artifactsFolder, hosts, repository } from './host/versions.mjs';

/** What a suite needs when VS Code starts; the folder below test/vscode/suite says which. */
const launches = {
  empty: { workspaceTrust: false },
  trusted: { workspaceTrust: false },
  restricted: { workspaceTrust: true },
  reload: { workspaceTrust: false },
};

const { values: options } = parseArgs({
  options: {
    host: { type: 'string', multiple: true },
    suite: { type: 'string', multiple: true },
    grep: { type: 'string' },
    extension: { type: 'string', default: repository },
    'no-build': { type: 'boolean', default: false },
  },
});
const extension = resolve(options.extension);
const suites = join(repository, 'test/vscode/suite');

if (!options['no-build'] && extension === repository)
  await runCommand(process.execPath, ['tools/build/build.mjs'], { cwd: repository });
const total = sum(await runAll());
process.stdout.write(`${summary(total)}\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runAll() {
  const results = [];
  for (const suite of readdirSync(suites)) {
    const launch = launches[/** @type {keyof typeof launches} */ (suite)];
    if (!launch)
      throw new Error(
        `test/vscode/run.mjs does not know how to start VS Code for test/vscode/suite/${suite}.`,
      );
    if (options.suite && !options.suite.includes(suite)) continue;
    const tests = await bundleForNode(join(suites, suite), join(artifactsFolder, 'suites', suite));
    for (const [host, runner] of runners())
      results.push(await runSuite(host, runner, suite, { ...launch, tests }));
  }
  return results;
}

/** @returns {[string, import('./host/runners.mjs').Runner][]} */
function runners() {
  const version = process.env.VSCODE_VERSION;
  if (version) return [[version, desktopRunner(version)]];
  return Object.keys(hosts)
    .filter((host) => options.host?.includes(host) ?? true)
    .map((host) => [host, hostRunner(/** @type {keyof typeof hosts} */ (host))]);
}

/**
 * @param {string} host
 * @param {import('./host/runners.mjs').Runner} runner
 * @param {string} suite
 * @param {{ tests: string, workspaceTrust: boolean }} launch
 */
async function runSuite(host, runner, suite, launch) {
  const name = `VS Code ${host}, ${suite}`;
  process.stdout.write(`${name}\n`);
  const artifacts = join(artifactsFolder, `${host}-${suite}`);
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const { temporary, workspace, remove } = copyWorkspace(join(suites, suite));
  const profile = join(temporary, 'profile');
  writeProfile(join(profile, 'user-data'));
  const events = join(artifacts, 'events.jsonl');
  const env = {
    INTEGRATION_SPEC_TEST_EVENTS: events,
    ...(options.grep && { INTEGRATION_SPEC_TEST_GREP: options.grep }),
  };
  try {
    await runner({ ...launch, extension, workspace, profile, artifacts, env });
    return readResults(name, events);
  } catch (error) {
    return readResults(name, events, problem(error, artifacts));
  } finally {
    remove();
  }
}

/**
 * VS Code's exit code says little; what it printed last says more.
 * @param {unknown} error @param {string} artifacts
 */
function problem(error, artifacts) {
  const log = join(artifacts, 'vscode.log');
  const words = existsSync(log)
    ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')
    : '';
  return `${error instanceof Error ? error.message : error}. ${words || `See ${relative(repository, artifacts)}.`}`;
}
