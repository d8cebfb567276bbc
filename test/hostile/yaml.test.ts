// Configurations and templates that are hostile: one message, at once, and nothing of them applies. Front matter
// is read line by line and knows none of this.
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../server/core/markdown/document.ts';
import { RULE_IDS } from '../../server/core/rules/registry.ts';
import { readDocument } from '../../server/core/spec/detect.ts';
import { parseTemplate } from '../../server/core/templates/parse.ts';
import { parseConfiguration } from '../../server/workspace/config/parse.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';

const LAUGHS = Array.from(
  { length: 12 },
  (_, i) =>
    `l${i}: &l${i} [${Array(9)
      .fill(i === 0 ? 'ha' : `*l${i - 1}`)
      .join(', ')}]`,
).join('\n');

const TEXTS: readonly [string, string, RegExp][] = [
  ['a billion laughs', LAUGHS, /aliases .* repeat too much/],
  ['a huge scalar', `a: ${'x'.repeat(200_000)}`, /longer than 131072 characters/],
  ['open brackets', '['.repeat(50_000), /nested too deeply/],
  ['marks in a row', '- '.repeat(50_000), /nested too deeply/],
  ['an alias to itself', 'a: &a [*a]', /inside the very value/],
  ['a key twice', 'rules: {}\nrules: {}', /'rules' is written twice/],
  ['several documents', 'a: 1\n---\nb: 2', /more than one document/],
];

/** What takes longer than this hangs. In milliseconds of a slow processor. */
const AT_ONCE = 3_000;

test.each(TEXTS)('%s', (_, text, message) => {
  let said = '';
  const time = cpuTime(() => {
    const { configuration, problems } = parseConfiguration(text, RULE_IDS);
    expect(configuration.rules.size + configuration.specs.length).toBe(0);
    said = problems.map((problem) => problem.message).join('\n');
    const template = parseTemplate(text);
    expect('problem' in template && template.problem.message).toMatch(message);
    readDocument(parseMarkdown(`---\n${text}\nintegration-spec: data-sync\n---\n`), ENVIRONMENT);
  });
  expect(said).toMatch(message);
  expect(time).toBeLessThan(AT_ONCE);
});

test.each(['__proto__', 'constructor', 'toString', '<<'])('the key %s', (key) => {
  const { problems } = parseConfiguration(
    `${key}: { rules: {} }\nrules: { ${key}: off }\n`,
    RULE_IDS,
  );
  expect(problems).toHaveLength(2);
  expect(({} as { rules?: unknown }).rules).toBeUndefined();
});

test('a tag is not obeyed', () => {
  const text = 'rules: !!js/function "function () {}"\ndetectByContent: !custom true\n';
  expect(parseConfiguration(text, RULE_IDS).configuration.rules.size).toBe(0);
});
