import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../../server/workspace/config/parse.ts';

const RULES = ['missing-section', 'placeholder', 'section-number'];

/** Problems as `line:column message`, counted from 1. */
function problemsOf(text: string): string[] {
  return parseConfiguration(text, RULES).problems.map(
    ({ position, message }) => `${position.line + 1}:${position.character + 1} ${message}`,
  );
}

test('reads everything that a configuration may say', () => {
  const { configuration, problems } = parseConfiguration(
    `specs:
  docs/**/integrations.md: data-sync
  README.md: false
rules:
  missing-section: warning
  placeholder: off
  section-number: false
overrides:
  - files: legacy/**
    template: external-integrations
    rules: { missing-section: hint }
  - files: [a.md, b.md]
templates: [templates/adr.yaml]
`,
    RULES,
  );
  expect(problems).toEqual([]);
  expect(configuration.specs.map(({ template }) => template.id)).toEqual(['data-sync', false]);
  expect(configuration.specs[0]?.pattern('docs/a/integrations.md')).toBe(true);
  expect(configuration.specs[0]?.template.position).toEqual({ line: 1, character: 27 });
  expect([...configuration.rules]).toEqual([
    ['missing-section', 'warning'],
    ['placeholder', 'off'],
    ['section-number', 'off'],
  ]);
  expect(
    configuration.overrides.map(({ patterns, template }) => [patterns.length, template?.id]),
  ).toEqual([
    [1, 'external-integrations'],
    [2, undefined],
  ]);
  expect([...(configuration.overrides[0]?.rules ?? [])]).toEqual([['missing-section', 'hint']]);
  expect(configuration.templates).toEqual([
    { path: 'templates/adr.yaml', position: { line: 12, character: 12 } },
  ]);
});

test.each(['', '# nothing yet\n', '---\n', 'rules:\n'.replace('rules:', 'rules: {}')])(
  '%j says nothing, and that is fine',
  (text) => {
    expect(problemsOf(text)).toEqual([]);
  },
);

test.each<[string, string[]]>([
  ['- a\n', ['1:1 The file must be a mapping (`name: value`).']],
  ['rule:\n  placeholder: off\n', ["1:1 Unknown property 'rule'. Did you mean 'rules'?"]],
  [
    'rules:\n  placeholders: off\n',
    ["2:3 Unknown rule 'placeholders'. Did you mean 'placeholder'?"],
  ],
  ['rules:\n  something-else: off\n', ["2:3 Unknown rule 'something-else'."]],
  [
    'rules:\n  placeholder: warn\n',
    [
      "2:16 'placeholder' cannot be 'warn'. It must be 'error', 'warning', 'info', 'hint' or 'off'.",
    ],
  ],
  [
    'rules:\n  placeholder: wraning\n',
    ["2:16 'placeholder' cannot be 'wraning'. Did you mean 'warning'?"],
  ],
  [
    'rules:\n  placeholder: true\n',
    ["2:16 'placeholder' must be 'error', 'warning', 'info', 'hint' or 'off'."],
  ],
  ['rules:\n', ["1:7 'rules' must be a mapping of rules (`missing-section: warning`)."]],
  ['rules: off\n', ["1:8 'rules' must be a mapping of rules (`missing-section: warning`)."]],
  [
    'specs:\n  a.md: true\n',
    ["2:9 'a.md' must be a template's id, or false to leave the documents alone."],
  ],
  [
    'specs:\n  a.md: ""\n',
    ["2:9 'a.md' must be a template's id, or false to leave the documents alone."],
  ],
  ['specs:\n  ../a.md: false\n', ["2:3 The pattern '../a.md' leaves the configuration's folder."]],
  [
    'specs:\n  "!a.md": false\n',
    [
      "2:3 The pattern '!a.md' cannot be negated. Name these files under 'specs' with the value false.",
    ],
  ],
  ['overrides:\n  - rules: {}\n', ["2:5 The property 'files' is missing from this override."]],
  ['overrides:\n  - files: 3\n', ["2:12 'files' must be text or a list."]],
  ['overrides:\n  - files: []\n', ["2:12 'files' must not be empty."]],
  ['overrides:\n  - files: [a, 3]\n', ["2:16 Entry 2 of 'files' must be text."]],
  [
    'overrides:\n  - files: ["docs\\\\a.md"]\n',
    ["2:13 The pattern 'docs\\a.md' holds a backslash: folders are separated by '/'."],
  ],
  ['overrides:\n  - files: a\n    rules: {x: off}\n', ["3:13 Unknown rule 'x'."]],
  ['templates: a.yaml\n', ["1:12 'templates' must be a list."]],
  [
    'rules:\n  placeholder: off\n  placeholder: hint\n',
    ["3:3 The property 'placeholder' is written twice."],
  ],
  [
    'rules: {\n',
    [
      '2:1 Not valid YAML: Flow map in block collection must be sufficiently indented and end with a }.',
    ],
  ],
])('a bad configuration: %j', (text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('what is right applies beside what is wrong', () => {
  const { configuration, problems } = parseConfiguration(
    `specs: { a.md: data-sync, b.md: true, '!c.md': false }
rules: { placeholder: loud, missing-section: hint, nothing: off }
overrides: [{ rules: {} }, { files: [1, d.md] }]
template: []
`,
    RULES,
  );
  expect(problems).toHaveLength(7);
  expect(configuration.specs.map(({ template }) => template.id)).toEqual(['data-sync']);
  expect([...configuration.rules]).toEqual([['missing-section', 'hint']]);
  expect(
    configuration.overrides.map(({ patterns }) => patterns.map((pattern) => pattern('d.md'))),
  ).toEqual([[true]]);
});

describe('a hostile configuration', () => {
  test.each<[string, string]>([
    ['__proto__ as a rule', 'rules:\n  __proto__: {polluted: true}\n'],
    ['__proto__ as a property', '__proto__:\n  polluted: true\n'],
    ['constructor as a rule', 'rules:\n  constructor: off\n'],
    ['toString as a pattern', 'specs:\n  toString: 3\n'],
    [
      'a billion laughs',
      `a: &a [x, x, x]\nb: &b [${'*a,'.repeat(40)}]\nc: [${'*b,'.repeat(40)}]\n`,
    ],
    ['a circle', 'overrides: &o [*o]\n'],
    [
      'thousands of rules',
      `rules:\n${Array.from({ length: 8_000 }, (_, i) => `  r${i}: off\n`).join('')}`,
    ],
    [
      'thousands of wrong values',
      `rules:\n${Array.from({ length: 8_000 }, (_, i) => `  r${i}: x\n`).join('')}`,
    ],
    ['depth', '{a: '.repeat(5_000)],
  ])('%s', (_, text) => {
    const started = performance.now();
    expect(problemsOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
