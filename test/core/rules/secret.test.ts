import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/core/rules/registry.ts';
import { escapeText } from '../../../server/core/templates/skeleton.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, only, readWith } from '../../helpers/environment.ts';
import { letters, SECRETS, written } from '../../helpers/secrets.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const KEY = `sk_live_${letters(24)}`;
const ONLY = only('data-sync', 'secret');
const READ = readWith('data-sync');
const secretsIn = (text: string) =>
  checkText(text, ONLY).findings.map(({ span, message }) => ({
    text: text.slice(span.start, span.end),
    message,
  }));

const MESSAGE =
  'This secret key sk_live_… is live. Whoever reads this document can use it: take it out, and have it replaced where it was issued.';

/** A document with a key in each place where one could stand. */
const PLACES: Readonly<Record<string, string>> = {
  'front matter': `---\nintegration-spec: data-sync\nkey: ${KEY}\n---\n\n# Tickets\n`,
  'the title': `# Tickets ${KEY}\n`,
  'a heading': `# Tickets\n\n## Payments ${KEY}\n`,
  'a value': `# Tickets\n\n## Payments\n\n- **Key:** ${KEY}\n`,
  'bold text': `# Tickets\n\n## Payments\n\nIt is **${KEY}**.\n`,
  'inline code': `# Tickets\n\n## Payments\n\nIt is \`${KEY}\`.\n`,
  'a fence': `# Tickets\n\n## Payments\n\n\`\`\`json\n{ "key": "${KEY}" }\n\`\`\`\n`,
  'an indented block': `# Tickets\n\n## Payments\n\n    key=${KEY}\n`,
  'bare JSON': `# Tickets\n\n## Payments\n\n{ "key": "${KEY}" }\n`,
  'a comment': `# Tickets\n\n## Payments\n\n<!-- ${KEY} -->\n`,
  'a table': `# Tickets\n\n| Name | Value |\n| --- | --- |\n| Key | ${KEY} |\n`,
  'a quote': `# Tickets\n\n> ${KEY}\n`,
  'a link': `# Tickets\n\n[docs](https://api.acme.dev/?key=${KEY})\n`,
  'the second copy of a section': `## 2. Payment Gateway Integration\n\nStripe.\n\n## 2. Payment Gateway Integration\n\n${KEY}\n`,
  'what does not apply': `## 2. Payment Gateway Integration\n\nNot Applicable: ${KEY}\n`,
  'a line that is too long to be read': `# Tickets\n\n${'x '.repeat(6000)}${KEY}\n`,
};

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  test.each(Object.entries(PLACES))('in %s', (__, document) => {
    const found = secretsIn(spell(document));
    expect(found.map(({ text }) => text.replaceAll('\\', ''))).toEqual([KEY]);
    expect(found.map(({ message }) => message)).toEqual([MESSAGE]);
  });
});

test('with the escapes of an export at its exact place', () => {
  const escaped = escapeText(KEY);
  expect(escaped).not.toBe(KEY);
  expect(secretsIn(`# Tickets\n\nKey: ${escaped}.\n`)).toEqual([
    { text: escaped, message: MESSAGE },
  ]);
});

test('masking takes the hidden part and nothing else, in every spelling, and brings no finding', () => {
  for (const sample of SECRETS) {
    for (const change of [(text: string) => text, escapeText]) {
      const before = `# Tickets\n\n## 2. Payment Gateway Integration\n\nKey: ${change(written(sample))}.\n`;
      const after = before.replace(change(sample.body), '…');
      const { findings } = checkText(before, READ);
      const [fix, ...others] = findings.filter(({ rule }) => rule === 'secret')[0]?.fixes() ?? [];
      expect(others).toEqual([]);
      expect(fix, before).toMatchObject({ preferred: true, safe: false });
      expect(applyEdits(before, fix?.edits ?? [])).toBe(after);
      const left = checkText(after, READ).findings.map(({ rule }) => rule);
      const known = findings.map(({ rule }) => rule).filter((rule) => rule !== 'secret');
      expect(
        left.filter((rule) => !known.includes(rule)),
        sample.what,
      ).toEqual([]);
    }
  }
});

test('a comment hides the finding', () => {
  const text = `# Tickets\n\n## Payments\n\n<!-- integration-spec-disable-next-line secret -->\n- **Key:** ${KEY}\n`;
  expect(checkText(text, ONLY).findings).toEqual([]);
});

test('nothing is found before the detectors are loaded', () => {
  const { detectSecrets: _, ...facts } = ENVIRONMENT.facts;
  expect(checkText(`# Tickets\n\n${KEY}\n`, { ...ONLY, facts }).findings).toEqual([]);
});

test('a document that is no spec is left alone', () => {
  const environment = { ...ENVIRONMENT, rules: RULES };
  expect(checkText(`# Notes\n\n${KEY}\n`, environment).findings).toEqual([]);
});
