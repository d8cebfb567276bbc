import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { targetOf, violation } from './layering.ts';
import { DEBTS } from './layers.ts';
import { sourcesIn } from './sources.ts';

const sources = sourcesIn('server', 'client', 'view').map(({ path, text }) => ({
  path,
  imports: importsOf(text, path),
}));

test('every import goes the way of the layers', () => {
  expect(sources.length).toBeGreaterThan(50);
  const wrong = sources.flatMap(({ path, imports }) =>
    imports.flatMap((one) => {
      const message = violation(path, one);
      const { specifier = '' } = one;
      const target = specifier.startsWith('.') ? targetOf(path, specifier) : specifier;
      return message ? [{ message, link: `${path} → ${target}` }] : [];
    }),
  );
  const isOwed = ({ link }: { link: string }) => DEBTS.imports.includes(link);
  expect(wrong.filter((one) => !isOwed(one)).map(({ message }) => message)).toEqual([]);
  expect(wrong.filter(isOwed).map(({ link }) => link)).toEqual(DEBTS.imports);
});

test('no files import each other in a circle', () => {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) =>
        specifier?.startsWith('.') ? [targetOf(path, specifier)] : [],
      ),
    ]),
  );
  expect(circles(graph).map((circle) => circle.replaceAll('server/core/', ''))).toEqual(
    DEBTS.circles,
  );
});

test('the search for circles finds one', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circles(graph)).toEqual(['a, b, c']);
});

describe('sees a violation in every form of import', () => {
  const file = 'server/core/text/planted.ts';
  test.each([
    ['static', "import { RULES } from '../rules/registry.ts';"],
    ['default and namespace', "import * as all from '../rules/registry.ts';"],
    ['side effect', "import '../rules/registry.ts';"],
    ['type', "import type { Rule } from '../rules/registry.ts';"],
    ['inline type', "import { type Rule } from '../rules/registry.ts';"],
    ['re-export', "export { RULES } from '../rules/registry.ts';"],
    ['re-export of types', "export type { Rule } from '../rules/registry.ts';"],
    ['re-export of everything', "export * from '../rules/registry.ts';"],
    ['dynamic', "const rules = await import('../rules/registry.ts');"],
    ['dynamic, in a template', 'const rules = await import(`../rules/registry.ts`);'],
    ['type query', "type Rules = import('../rules/registry.ts').Rules;"],
    ['require', "const rules = require('../rules/registry.ts');"],
    ['module.require', "const rules = module.require('../rules/registry.ts');"],
    ['require.resolve', "const path = require.resolve('../rules/registry.ts');"],
    ['import equals', "import rules = require('../rules/registry.ts');"],
    ['reference comment', '/// <reference path="../rules/registry.ts" />'],
  ])('%s', (_, text) => {
    expect(importsOf(text).map((one) => violation(file, one))).toEqual([
      `${file}:1: text must not import server/core/rules/registry.ts (registry)`,
    ]);
  });

  test('a name that is only known at run time', () => {
    const found = importsOf('\nawait import(name);').map((one) => violation(file, one));
    expect(found).toEqual([`${file}:2: imports what only the run knows`]);
  });
});

describe('holds each layer to its list', () => {
  test.each([
    ['server/core/spec/a.ts', 'vscode-languageserver'],
    ['server/core/spec/a.ts', 'node:fs'],
    ['server/core/spec/a.ts', 'fs'],
    ['server/core/spec/a.ts', 'fs/promises'],
    ['server/core/spec/a.ts', 'yaml'],
    ['server/core/spec/a.ts', '../rules/rule.ts'],
    ['server/core/rules/placeholder.ts', './section-order.ts'],
    ['server/core/rules/placeholder.ts', './run.ts'],
    ['server/core/rules/placeholder.ts', './registry.ts'],
    ['server/core/features/fixes.ts', '../../workspace/file-system.ts'],
    ['server/workspace/a.ts', '../lsp/server.ts'],
    ['server/workspace/a.ts', 'node:fs'],
    ['server/cli/check.ts', '../lsp/server.ts'],
    ['server/cli/check.ts', 'node:fs'],
    ['server/lsp/server.ts', 'node:process'],
    ['client/client.ts', '../server/core/spec/spec.ts'],
    ['client/client.ts', './preview/preview.ts'],
    ['client/client.ts', 'node:path'],
    ['server/other.ts', './core/text/span.ts'],
  ])('%s must not import %s', (file, specifier) => {
    expect(violation(file, { specifier, isType: false, line: 1 })).toBeDefined();
  });

  test.each([
    ['server/core/spec/a.ts', '../text/span.ts'],
    ['server/core/spec/a.ts', './spec.ts'],
    ['server/core/rules/placeholder.ts', './rule.ts'],
    ['server/core/rules/registry.ts', './placeholder.ts'],
    ['server/core/templates/builtin.ts', '../../../schemas/templates/data-sync.yaml?unguided'],
    ['server/core/templates/parse.ts', '../../../schemas/template.schema.json?validator'],
    ['server/main.node.ts', './lsp/server.ts'],
    ['server/main.node.ts', 'node:fs/promises'],
    ['client/client.ts', 'vscode-languageclient/node'],
    ['client/client.ts', '../server/core/spec/maybe-spec.ts'],
    ['client/preview/preview.ts', '../../server/core/spec/spec.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(violation(file, { specifier, isType: false, line: 1 })).toBeUndefined();
  });
});

/** The files that reach each other, by name: `a, b`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...graph.keys()].map((node) => [node, reachable(node, graph)]));
  const groups = [...graph.keys()]
    .filter((node) => reached.get(node)?.has(node))
    .map((node) =>
      [...graph.keys()].filter(
        (other) => reached.get(node)?.has(other) && reached.get(other)?.has(node),
      ),
    );
  return [...new Set(groups.map((group) => group.sort().join(', ')))].sort();
}

function reachable(from: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const visit = (node: string) => {
    for (const next of graph.get(node) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(from);
  return found;
}
