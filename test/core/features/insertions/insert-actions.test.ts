import { expect, test } from 'vitest';
import { insertActionsAt } from '../../../../server/core/features/insertions/insert-actions.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';

function actions(marked: string, template = 'data-sync') {
  const text = marked.replace('$0', '');
  const { spec } = checkText(text, readWith(template));
  const found = spec ? insertActionsAt(spec, FACTS, marked.indexOf('$0')) : [];
  return found.map(({ title, edit: { span, draft } }) => ({
    title,
    after: applyEdits(text, [{ span, newText: plainText(draft) }]),
  }));
}

const OTHER = '\n## Email & Communication Service\n\n- **Provider:** Postmark\n';

test('what the section around the cursor lacks, and no other section', () => {
  const found = actions(`## Payment Gateway Integration\n\n- **Provider:** Stripe$0\n${OTHER}`);
  expect(found.map(({ title }) => title)).toEqual([
    'Insert the field “Payment Flow”',
    'Insert the field “Required Webhook Events to Listen”',
  ]);
  expect(found[0]?.after).toBe(
    `## Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Payment Flow:** [e.g., Checkout Session / Subscriptions]\n${OTHER}`,
  );
});

test('another element of its list', () => {
  const found = actions(`${OTHER}- **Core Email Triggers:**\n  - **Event:** Receipt$0\n`);
  expect(found.map(({ title }) => title)).toEqual(['Insert “E-mail trigger”']);
});

test('none behind the list', () => {
  const mail = `${OTHER}- **Core Email Triggers:**\n  - **Event:** Receipt\n\nThat is all.$0\n`;
  expect(actions(mail)).toEqual([]);
});

test('few', () => {
  const found = actions(
    '## Overview\n\nx\n\n## Stripe\n\n- **Purpose:** x$0\n- **Provider:** Stripe\n',
    'external-integrations',
  );
  expect(found).toHaveLength(5);
});

test.each([
  ['a section that lacks nothing', '## Integration Landscape Overview\n\nx$0\n'],
  ['one that does not apply', '## Payment Gateway Integration\n\nNot applicable, it is free.$0\n'],
  ['text that the template does not know', `## Change Log\n\nx$0\n${OTHER}`],
  ['above the first section', `# x$0\n${OTHER}`],
])('nothing in %s', (_, text) => {
  expect(actions(text)).toEqual([]);
});
