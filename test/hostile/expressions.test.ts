// Text for which an expression has more ways to match than there is time, where somebody is careless.
import { expect, test } from 'vitest';
import { completionsAt } from '../../server/core/features/completion/completions-at.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { readCursor } from '../helpers/check-completion.ts';
import { readWith } from '../helpers/environment.ts';
import { FACTS } from '../helpers/facts.ts';

const MANY = 60;

test.each([
  [
    'a name of nothing but marks',
    `- **Required Webhook Events to Listen:**\n- a${'-'.repeat(46)}!: what\n`,
  ],
  ['a field with blank lines in it', `- **Provider:** Stripe\n${'  \n'.repeat(MANY)}  more`],
  ['the same in a quote', `> - **Provider:** Stripe\n${'>   \n'.repeat(MANY)}>   more`],
])('%s', (_, text) => {
  const { findings } = checkText(
    `# T\n\n## 2. Payment Gateway Integration\n\n${text}\n`,
    readWith('data-sync'),
  );
  for (const finding of findings) expect(finding.fixes()).toBeDefined();
});

test('a path of many escapes, as it is typed', () => {
  const { text, offset } = readCursor(
    `# T\n\n**Reference:** ${'\\_'.repeat(MANY)} $0\n\n## 1. Integration Landscape Overview\n`,
  );
  const environment = readWith('data-sync');
  const { path } = completionsAt(checkText(text, environment), environment, FACTS, offset);
  expect(path).toMatchObject({ folder: '' });
});

test.each([
  ['a value', `## 2. Payment Gateway Integration\n\n- **Payment Flow:** $0${' '.repeat(9_000)}x`],
  [
    'a cell',
    `## 6. External Dependencies & Fallback Strategy\n\n| External Service | Criticality Level |\n| --- | --- |\n| Stripe | $0${' '.repeat(9_000)}x |`,
  ],
])('%s before thousands of blanks, as it is typed', (_, section) => {
  const { text, offset } = readCursor(`# T\n\n${section}\n`);
  const environment = readWith('data-sync');
  const { items } = completionsAt(checkText(text, environment), environment, FACTS, offset);
  expect(items.length).toBeGreaterThan(0);
});
