// What the documentation shows works.
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../server/core/rules/registry.ts';
import { parseTemplate } from '../../server/core/templates/parse.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { parseConfiguration } from '../../server/workspace/config/parse.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { readText } from './sources.ts';

const fences = (path: string, language: string) =>
  [...readText(path).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
const isWorkflow = (text: string) => text.includes('runs-on:');
const isTemplate = (text: string) => /^id: /m.test(text);

describe.each(['README.md', 'docs/configuration.md', 'docs/templates.md'])('%s', (path) => {
  const shown = fences(path, 'yaml').filter((text) => !isWorkflow(text));

  test('shows configurations without mistakes', () => {
    const configurations = shown.filter((text) => !isTemplate(text));
    expect(configurations).not.toEqual([]);
    for (const text of configurations)
      expect(parseConfiguration(text, RULE_IDS).problems, text).toEqual([]);
  });

  test('shows templates without mistakes', () => {
    for (const text of shown.filter(isTemplate))
      expect(parseTemplate(text)).toHaveProperty('template');
  });
});

test('the first template selects its documents, and finds what they lack', () => {
  const [text = ''] = fences('docs/templates.md', 'yaml').filter(isTemplate);
  const parsed = parseTemplate(text);
  if (!('template' in parsed)) throw new Error(JSON.stringify(parsed));
  const document = `# Vendor Review

**Reviewed On:** 2026-11-02

**Status:** Approved

## Summary

We send invoices through Postmark.

## Data We Share

- **Personal Data:** Names and addresses of customers
`;
  const { findings } = checkText(document, { ...ENVIRONMENT, templates: [parsed.template] });
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'missing-section: The section “Exit Plan” is missing. Add it, or mark it as not applicable with a reason.',
  ]);
});

test('the suppression comments of the documentation hide what stands below them', () => {
  for (const text of ['README.md', 'docs/configuration.md'].flatMap((path) =>
    fences(path, 'markdown'),
  )) {
    if (!text.includes('disable-next-line')) continue;
    const document = `---\nintegration-spec: data-sync\n---\n\n## Payments\n\n${text}`;
    const rules = checkText(document, ENVIRONMENT).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('placeholder');
    expect(rules).not.toContain('unknown-suppression');
  }
});
