import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { documentOf } from '../bench/documents.mjs';
import { copyElsewhere } from './elsewhere.ts';

const elsewhere = copyElsewhere();
afterAll(elsewhere.remove);

/**
 * What the engine makes when it meets objects that are built another way: seldom, once the first specs are
 * read. A copy with more fields (`{ ...span, text }`) where many are made has one for each of its objects,
 * and whoever reads them then is slow; there were 800 a spec.
 */
const MOST_OF_A_SPEC = 15;
const FEW = 20;
const MANY = 60;

/** How many hidden classes a check of so many specs makes. */
function hiddenClasses(specs: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'integration-spec-classes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (let n = 0; n < specs; n++) {
    const shape = n % 2 ? 'data-sync' : 'external-integrations';
    writeFileSync(join(folder, `${n}.md`), documentOf(shape, 140, n));
  }
  const log = join(folder, 'v8.log');
  const flags = ['--log-maps', '--no-logfile-per-isolate', `--logfile=${log}`];
  const { status } = spawnSync(process.execPath, [...flags, elsewhere.at('cli.js'), 'check'], {
    cwd: folder,
  });
  expect(status).toBe(1);
  return readFileSync(log, 'utf8').split('\nmap,Transition').length - 1;
}

test('objects of a kind are built alike', () => {
  const few = hiddenClasses(FEW);
  // Otherwise the log says something else than it did.
  expect(few).toBeGreaterThan(100);
  const each = (hiddenClasses(MANY) - few) / (MANY - FEW);
  expect(each).toBeLessThan(MOST_OF_A_SPEC);
}, 60_000);
