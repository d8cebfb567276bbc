import { describe, expect, test } from 'vitest';
import { RULE_IDS, RULES } from '../../server/core/rules/registry.ts';
import { SEVERITIES } from '../../server/core/rules/rule.ts';
import { filesIn } from './sources.ts';

/** Files of the folder that are no rule. */
const INFRASTRUCTURE = ['message', 'registry', 'rule'];

const namesIn = (folder: string, ending: string) =>
  filesIn(folder).map((path) => path.slice(folder.length + 1).replace(ending, ''));

test('every rule is one file, named by its id, and in the registry', () => {
  const files = namesIn('server/core/rules', '.ts').filter(
    (name) => !INFRASTRUCTURE.includes(name) && !/^(?:engine|later)\//.test(name),
  );
  expect(files.sort()).toEqual([...RULE_IDS].sort());
});

test('every rule has its page, and no page is about anything else', () => {
  const pages = namesIn('docs/rules', '.md').filter((name) => name !== 'README');
  expect(pages.sort()).toEqual([...RULE_IDS].sort());
});

test('ids are different and in kebab-case', () => {
  expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  for (const id of RULE_IDS) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (_, { meta }) => {
  test('has a severity and a scope', () => {
    expect(SEVERITIES).toContain(meta.severity);
    expect(['structure', 'content']).toContain(meta.scope);
  });

  test('says in one sentence without a full stop what it finds', () => {
    expect(meta.summary).toMatch(/^[A-Z][^.!?\n]*[^.!?\s]$/);
    expect(meta.summary.length).toBeLessThanOrEqual(120);
  });
});
