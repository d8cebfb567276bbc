// Text for which an expression has more ways to match than there is time, where somebody is careless.
import { expect, test } from 'vitest';
import { completionsAt } from '../../server/core/features/completion/completions-at.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { readCursor } from '../helpers/check-completion.ts';
import { ENVIRONMENT, readWith } from '../helpers/environment.ts';
import { FACTS } from '../helpers/facts.ts';

const MANY = 60;

test.each([
  [
    'a label of nothing but marks',
    `- **a${'-'.repeat(MANY)}!**: what\n- **a${'_'.repeat(MANY)}!**: what`,
  ],
  ['a field with blank lines in it', `- **Provider:** Stripe\n${'  \n'.repeat(MANY)}x`],
  ['a quote with blank lines in it', `> - **Provider:** Stripe\n${'>  \n'.repeat(MANY)}> x`],
])('%s', (_, text) => {
  const { findings } = checkText(
    `# T\n\n## 2. Payment Gateway Integration\n\n${text}\n`,
    readWith('data-sync'),
  );
  for (const finding of findings) expect(finding.fixes()).toBeDefined();
});

test('a path of many escapes, as it is typed', () => {
  const marked = `# External Integrations\n\n## Overview\n\nx\n\n## Stripe\n\n- **Purpose**: Payments\n- **Provider**: Stripe\n- **References**: ${'\\_'.repeat(MANY)}$0 (`;
  const { text, offset } = readCursor(marked);
  const environment = { ...ENVIRONMENT, ...readWith('external-integrations') };
  expect(completionsAt(checkText(text, environment), environment, FACTS, offset)).toBeDefined();
});
