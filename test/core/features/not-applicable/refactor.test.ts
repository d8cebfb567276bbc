import { expect, test } from 'vitest';
import { styleOf } from '../../../../server/core/spec/style.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import { bodySkeleton } from '../../../../server/core/templates/skeleton.ts';
import type { SectionDefinition } from '../../../../server/core/templates/template.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { checkRefactor, refactored, refactorsIn } from '../../../helpers/check-refactor.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
import { specOf } from '../../../helpers/specs.ts';

const MARK = 'as Not Applicable';
const BACK = 'back';
const PUSH = bodySkeleton(
  builtinTemplates[0]?.sections.find(({ id }) => id === 'push') as SectionDefinition,
  { ...styleOf(specOf(readFixture('data-sync.md'))), numbered: undefined },
  2,
);
const FRONT = '---\nintegration-spec: data-sync\n---\n\n';

const APPLICABLE = `${FRONT}## Push Notifications (Mobile/Web)

- **Provider:** FCM <!-- since May -->

### Topics

- sales$0

---

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **FCM** | Low | Show the notice in the app. |
| **Stripe** | High | Send a payment link later. |
`;

const MARKED = `${FRONT}## Push Notifications (Mobile/Web)

Not Applicable — [reason]

<!-- integration-spec-kept

- **Provider:** FCM <!-- since May --\\>

### Topics

- sales
-->

<!-- integration-spec-kept-row 2
| **FCM** | Low | Show the notice in the app. |
-->

---

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
`;

test('what a section says, and its fallback row, are kept in comments under the mark', () => {
  checkRefactor(APPLICABLE, MARKED, MARK);
});

test('and come back as they were', () => {
  checkRefactor(MARKED.replace('[reason]', 'a desk$0'), APPLICABLE.replace('$0', ''), BACK);
});

test('a row that somebody has added since is not added again', () => {
  const before = MARKED.replace('[reason]', 'a desk$0').replace(
    '| **Stripe**',
    '| FCM | Low | Wait. |\n| **Stripe**',
  );
  const after = refactored(before, BACK);
  expect(after.match(/FCM/g)).toHaveLength(2);
  expect(after).toContain('| FCM | Low | Wait. |');
});

test('what somebody has written below the mark since stays', () => {
  const before = MARKED.replace('[reason]\n', 'a desk$0\n\nAsk Ines.\n');
  expect(refactored(before, BACK)).toContain(
    '(Mobile/Web)\n\nAsk Ines.\n\n- **Provider:** FCM <!-- since May -->\n\n### Topics',
  );
});

test('where nothing was kept, the template’s own text comes', () => {
  checkRefactor(
    `${FRONT}## Push Notifications (Mobile/Web)\n\nNot applicable: a desk.$0\n`,
    `${FRONT}## Push Notifications (Mobile/Web)\n\n${PUSH}\n`,
    BACK,
  );
});

test.each([
  [
    'in the heading',
    '## Push Notifications (N/A)$0\n\n- **Provider:** FCM\n',
    '## Push Notifications\n\n- **Provider:** FCM\n',
  ],
  [
    'beside content',
    '## Push Notifications\n\nNot applicable: a desk.$0\n\n- **Provider:** FCM\n',
    '## Push Notifications\n\n- **Provider:** FCM\n',
  ],
  [
    'as the provider',
    '## Push Notifications\n\n- **Provider:** N/A, a desk$0\n',
    '## Push Notifications\n\n- **Provider:** [e.g., FCM (Firebase Cloud Messaging)]\n',
  ],
])('a mark %s goes', (_, before, after) => {
  checkRefactor(FRONT + before, FRONT + after, BACK);
});

test('an escaped document stays escaped', () => {
  const text = readFixture('data-sync.escaped.md');
  const before = text.replace(/(Push Notifications[^\n]*\n)/, '$1$$0');
  const after = refactored(before, MARK);
  expect(after).toContain('Not Applicable — \\[reason\\]');
  expect(checkText(after, ENVIRONMENT).findings.map(({ rule }) => rule)).toEqual(['placeholder']);
});

test('nothing is offered for what the template requires, nor for an integration as a whole', () => {
  const integration = (cursor: string) =>
    `---\nintegration-spec: external-integrations\n---\n\n## Stripe${cursor}\n`;
  const marks = (text: string) => refactorsIn(text).filter((title) => title.includes(MARK));
  expect(marks(`${FRONT}## Integration Landscape Overview$0\n\nBoats.\n`)).toEqual([]);
  expect(marks(integration('$0'))).toEqual([]);
  expect(marks(`${integration('')}\n### Fallback Strategy$0\n\nWait.\n`)).toEqual([
    'Mark “Fallback Strategy” as Not Applicable',
  ]);
});
