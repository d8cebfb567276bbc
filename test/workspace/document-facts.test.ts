import { expect, test } from 'vitest';
import type { FileFact } from '../../server/core/catalogs/facts.ts';
import type { Spec } from '../../server/core/spec/spec.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { DocumentFacts } from '../../server/workspace/document-facts.ts';
import { FactStore } from '../../server/workspace/fact-store.ts';
import { readWith } from '../helpers/environment.ts';

const TODAY = '2026-11-23';
const NOWHERE: FileFact = { is: 'missing', nearMiss: undefined };

function specOf(reference: string): Spec {
  const text = `# 04 - 3rd Party Integrations & Data Sync\n\n**Reference:** ${reference}\n`;
  const { spec } = checkText(text, readWith('data-sync'));
  if (!spec) throw new Error('no spec');
  return spec;
}

/** Facts whose look-ups end when they are told to. */
async function waiting() {
  const store = new FactStore(
    async () => new Map(),
    () => {},
  );
  const ends: (() => void)[] = [];
  const facts = new DocumentFacts(store, async (paths) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return new Map(paths.map((path) => [path, NOWHERE]));
  });
  await store.learn(specOf('none'));
  const known = () => [...(facts.facts(TODAY).files?.keys() ?? [])];
  return { facts, ends, known };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise<void>((resolve) => setImmediate(resolve));
}

test('who asks for a file that is being looked for waits for it, too', async () => {
  const { facts, ends, known } = await waiting();
  const spec = specOf('docs/nowhere.md');
  const learnt = [facts.learn(spec), facts.learn(spec)];
  await until(() => ends.length > 0);
  ends[0]?.();
  expect(await Promise.all(learnt)).toEqual([true, true]);
  expect([known().length, ends.length]).toEqual([1, 1]);
  expect(await facts.learn(spec)).toBe(false);
});

test('what was looked for before files came or went is looked for again', async () => {
  const { facts, ends, known } = await waiting();
  const spec = specOf('docs/nowhere.md');
  const early = facts.learn(spec);
  await until(() => ends.length === 1);
  facts.forgetFiles();
  const late = facts.learn(spec);
  await until(() => ends.length === 2);
  ends[0]?.();
  expect(await early.then(known)).toEqual([]);
  ends[1]?.();
  expect(await late).toBe(true);
  expect(known()).toHaveLength(1);
});
