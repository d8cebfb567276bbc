import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../../server/core/templates/parse.ts';

/** The problem as `line:column message`, both counted from 1 as people do. */
function problemOf(text: string): string {
  const parsed = parseTemplate(text);
  if ('template' in parsed) return 'none';
  const { position, message } = parsed.problem;
  return `${position.line + 1}:${position.character + 1} ${message}`;
}

const head = 'id: team\ntitle: Team\nsections:\n';

test.each([
  ['', '1:1 The file is empty. A template needs `id`, `title` and `sections`.'],
  ['# nothing\n', '1:1 The file is empty. A template needs `id`, `title` and `sections`.'],
  ['- a\n', '1:1 The file must be a mapping (`name: value`).'],
  ['title: T\nsections: [{title: A}]\n', "1:1 The property 'id' is missing."],
  [
    'id: Team X\ntitle: T\nsections: [{title: A}]\n',
    "1:5 'id' must be letters a-z, digits and hyphens, as in `payment-flow`.",
  ],
  [
    'id: false\ntitle: T\nsections: [{title: A}]\n',
    "1:5 'id' must be letters a-z, digits and hyphens, as in `payment-flow`.",
  ],
  [
    'id: "false"\ntitle: T\nsections: [{title: A}]\n',
    "1:5 'false' cannot be a template's id: it has a meaning of its own where ids are written.",
  ],
  ['id: t\ntitle: ""\nsections: [{title: A}]\n', "2:8 'title' must not be empty."],
  ['id: t\ntitle: T\nsections:\n', "3:10 'sections' must be a list."],
  ['id: t\ntitle: T\nsections: []\n', "3:11 'sections' must not be empty."],
  [`${head}  - titel: A\n`, "4:5 Unknown property 'titel'. Did you mean 'title'?"],
  [
    `${head}  - title: A\n    colour: red\n`,
    "5:5 Unknown property 'colour'. Known here: id, title, aliases, number, applicability, notApplicable, purpose, guidance, distinctive, repeats, skeleton, fields, sections.",
  ],
  [
    `${head}  - title: A\n    fields:\n      - type: text\n`,
    "6:9 The property 'label' is missing from this field.",
  ],
  [
    `${head}  - title: A\n    applicability: requird\n`,
    "5:20 'applicability' cannot be 'requird'. Did you mean 'required'?",
  ],
  [
    `${head}  - title: A\n    applicability: maybe\n`,
    "5:20 'applicability' cannot be 'maybe'. It must be 'required', 'markable' or 'optional'.",
  ],
  [`${head}  - title: A\n    number: one\n`, "5:13 'number' must be a whole number."],
  [`${head}  - title: A\n    number: -1\n`, "5:13 'number' must be 0 or more."],
  [`${head}  - title: A\n    aliases: [B, 3]\n`, "5:18 Entry 2 of 'aliases' must be text."],
  [`${head}  - title: A\n  - title: a\n`, "5:5 The id 'a' is taken by the section 'A'."],
  [
    `${head}  - title: Payments & Billing\n    id: x\n  - title: Cash\n    aliases: [payments AND billing]\n`,
    "6:5 'Cash' and the section 'Payments & Billing' are both known as 'payments and billing'.",
  ],
  [`${head}  - title: 概要\n`, "4:5 '概要' needs an 'id': none can be made of its letters."],
  [
    `${head}  - title: A\n    number: 1\n  - title: B\n    number: 1\n`,
    "7:13 Number 1 is taken by the section 'A'.",
  ],
  [
    `${head}  - title: A\n    repeats: true\n  - title: B\n    repeats: true\n`,
    "7:14 Only one section of a level may repeat, and 'A' does.",
  ],
  [
    `${head}  - title: A\n    fields:\n      - label: X\n        type: choice\n`,
    "6:9 'X' is of type 'choice' and needs 'choices'.",
  ],
  [
    `${head}  - title: A\n    fields:\n      - label: X\n        choices: [a]\n`,
    "7:18 'choices' belong to the type 'choice', and 'X' is of type 'text'.",
  ],
  [
    `${head}  - title: A\n    fields:\n      - {label: X, unlabelled: true}\n      - {label: Y, unlabelled: true}\n`,
    "7:9 'Y' and 'X' are both unlabelled and of one type: nothing tells them apart.",
  ],
  [
    'id: t\ntitle: T\ntitle: U\nsections: [{title: A}]\n',
    "3:1 The property 'title' is written twice.",
  ],
  [
    'id: t\ntitle: T\n---\nid: u\n',
    '3:1 The file holds more than one document: remove everything from the second `---` on.',
  ],
  ['id: t\n\ttitle: T\n', '2:1 Not valid YAML: Tabs are not allowed as indentation.'],
  ['id: `t`\n', '1:5 Not valid YAML: Plain value cannot start with reserved character `.'],
  [
    'id: t\n[a]: b\n',
    '2:1 Not valid YAML: a key must be plain text. Put the value in quotes if it begins with a bracket.',
  ],
  [
    'id: t\r\ntitle: T\r\nsections:\r\n  - titel: A\r\n',
    "4:5 Unknown property 'titel'. Did you mean 'title'?",
  ],
])('a bad template: %j', (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

describe('a hostile template', () => {
  const laughs = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
    ),
  ].join('\n');
  test.each<[string, string, string | RegExp]>([
    ['a billion laughs', laughs, /^1:1 The aliases \(`\*name`\) repeat too much/],
    [
      'a circle',
      `${head}  - &s\n    title: A\n    sections: [*s]\n`,
      '6:16 The alias `*s` stands inside the very value that it names.',
    ],
    [
      'an alias to nothing',
      'id: *gone\n',
      '1:5 The alias `*gone` names nothing: there is no `&gone` before it.',
    ],
    ['many aliases', `a: &a x\nb: [${'*a, '.repeat(600)}]\n`, /is one too many\.$/],
    [
      '__proto__',
      `${head}  - title: A\n    __proto__: {polluted: true}\n`,
      /^5:5 Unknown property '__proto__'\./,
    ],
    [
      'constructor',
      `constructor: x\n${head}  - title: A\n`,
      /^1:1 Unknown property 'constructor'\./,
    ],
    ['merge keys', `<<: {id: t}\n${head}  - title: A\n`, /^1:1 Unknown property '<<'\./],
    ['a tag', `id: !!js/function "() => 1"\n`, /^1:19 'id' must be letters a-z/],
    ['open braces', '{'.repeat(20_000), '1:61 The file is nested too deeply.'],
    ['open brackets', '['.repeat(100_000), '1:61 The file is nested too deeply.'],
    ['dashes', '- '.repeat(20_000), '1:121 The file is nested too deeply.'],
    ['question marks', '? '.repeat(20_000), '1:121 The file is nested too deeply.'],
    [
      'indentation',
      Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      '203:202 The file is nested too deeply.',
    ],
    ['length', 'a'.repeat(200_000), '1:1 The file is longer than 131072 characters.'],
    [
      'many keys',
      Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n'),
      /^1:1 Unknown property 'k0'/,
    ],
    ['many errors', '}\n'.repeat(60_000), /^1:1 Not valid YAML/],
  ])('%s', (_, text, problem) => {
    const started = performance.now();
    const found = problemOf(text);
    if (typeof problem === 'string') expect(found).toBe(problem);
    else expect(found).toMatch(problem);
    // Generous, for busy machines: what it guards against takes minutes or the process.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test('what a template leaves out is filled in', () => {
  const parsed = parseTemplate(
    `id: adr\ntitle: Décision\nsections:\n  - title: Contexte général\n  - title: Options\n    fields:\n      - label: Chosen Option\n`,
  );
  expect(parsed).toMatchObject({
    template: {
      id: 'adr',
      heading: 'Décision',
      aliases: [],
      metadata: [],
      instructions: ['AI INSTRUCTION'],
      placeholders: [],
      sections: [
        {
          id: 'contexte-general',
          applicability: 'markable',
          notApplicable: 'allowed',
          skeleton: '[Contexte général]',
          number: undefined,
          repeats: false,
          distinctive: false,
          fields: [],
          sections: [],
        },
        {
          id: 'options',
          skeleton: '',
          fields: [
            {
              id: 'chosen-option',
              type: 'text',
              applicability: 'required',
              skeleton: '[Chosen Option]',
              open: false,
              unlabelled: false,
              columns: [],
            },
          ],
        },
      ],
    },
  });
  expect(Object.isFrozen('template' in parsed && parsed.template.sections[1]?.fields[0])).toBe(
    true,
  );
});

test('tables, groups and payloads get a skeleton of their shape', () => {
  const parsed = parseTemplate(`${head}  - title: A
    fields:
      - {label: Mail, type: email-triggers, fields: [{label: Event}, {label: Body, skeleton: "- [One]\\n- [Two]"}]}
      - {label: Table, type: fallback-table, columns: [{title: Service, type: provider}, {title: Plan}]}
      - {label: Payload, type: payload}
      - {label: Silent, skeleton: ""}
`);
  const fields = 'template' in parsed ? parsed.template.sections[0]?.fields : [];
  expect(fields?.map(({ skeleton }) => skeleton)).toEqual([
    '- **Event:** [Event]\n  - **Body:**\n    - [One]\n    - [Two]',
    '| Service | Plan |\n| --- | --- |\n| [Service] | [Plan] |',
    '```json\n{}\n```',
    '',
  ]);
});
