import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Results of one or several runs
 * @property {number} passed
 * @property {number} failed a run that did not take place counts as one
 * @property {number} skipped
 */

/**
 * Reads the events of a Mocha run, prints them, and counts. A run that ended early or ran no test has failed.
 * @param {string} name of the run, for people
 * @param {string} events file with one JSON event a line; need not exist
 * @param {string} [problem] what the host said when it ended, if it was not well
 * @returns {Results}
 */
export function readResults(name, events, problem) {
  const lines = existsSync(events) ? readFileSync(events, 'utf8').split('\n').filter(Boolean) : [];
  /** @type {import('../support/test-events.ts').TestEvent[]} */
  const all = lines.map((line) => JSON.parse(line));
  for (const event of all) print(event);
  const count = (/** @type {string} */ type) => all.filter((event) => event.type === type).length;
  const results = { passed: count('pass'), failed: count('fail'), skipped: count('skip') };
  const broken = all.find((event) => event.type === 'broken');
  const reason = broken?.error ?? notRun(results, count('end') === 1, problem);
  if (reason) {
    process.stdout.write(`  ✗ DID NOT RUN: ${reason}\n`);
    results.failed++;
  }
  process.stdout.write(`${name}: ${summary(results)}\n`);
  return results;
}

/** @param {Results[]} all @returns {Results} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Results} results */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Results} results @param {boolean} ended @param {string} [problem] */
function notRun({ passed, failed }, ended, problem) {
  if (!ended) return problem ?? 'the tests did not end';
  if (passed + failed === 0) return 'no test was executed';
  // The tests are fine, but what came after them was not.
  return failed === 0 ? problem : undefined;
}

/** @param {import('../support/test-events.ts').TestEvent} event */
function print(event) {
  if (event.type === 'end' || event.type === 'broken') return;
  const mark = { pass: '✓', fail: '✗', skip: '-' }[event.type];
  process.stdout.write(`  ${mark} ${event.title} (${event.milliseconds} ms)\n`);
  if (event.type === 'fail') process.stdout.write(`${event.error.replace(/^/gm, '      ')}\n`);
}
