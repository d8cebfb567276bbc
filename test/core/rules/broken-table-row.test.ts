import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only('external-integrations', 'broken-table-row');
const fix = { rule: 'broken-table-row', environment };

function table(...rows: string[]): string {
  return `## Stripe\n\n${['| Call | Purpose |', '| --- | --- |', ...rows].join('\n')}\n`;
}

test('too many cells, too few, and a line that is none', () => {
  checkFindings(
    `
## Stripe

| Call | Purpose | Owner |
| --- | --- | --- |
| \`GET|POST /v1/charges\` | pay | Ann |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-table-row: This row has 4 cells, but the table’s header has 3: a pipe parts cells inside code, too, and what is too much is not shown. Write it as “\\|”.
| \`GET /v1/balance\` | look | Ann | |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-table-row: This row has 4 cells, but the table’s header has 3: what is too much is not shown. Write a pipe that belongs to the text as “\\|”, or remove the cell.
| \`GET /v1/refunds\` | look |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-table-row: This row has 2 cells, but the table’s header has 3: a cell is missing, and which one, nobody can tell. Add it, blank if there is nothing to say.
| \`GET\\|POST /v1/a\` | | |
`,
    environment,
  );
  checkFindings(
    `
## Stripe

| Call | Purpose |
| --- | --- |
| a | b |
All of them need a key.
^^^^^^^^^^^^^^^^^^^^^^^ broken-table-row: This line has no cells, but stands directly below a table and is shown as a row of it. Put a blank line before it.
`,
    environment,
  );
});

test('dashes that do not fit the header', () => {
  checkFindings(
    `
## Stripe

| Call | Purpose | Owner |
| --- | --- |
^^^^^^^^^^^^^ broken-table-row: The line below the header has 2 cells, but the table’s header has 3: the whole table is shown as plain text. Give each column its dashes.
| a | b | c |
`,
    environment,
  );
  const text = (dashes: string) => `## Stripe\n\n| a | b | c |\n${dashes}\n| 1 | 2 | 3 |\n`;
  checkFix(text('|:--|---|'), text('| :-- | --- | --- |'), fix);
});

test('tables in lists and quotes, with CRLF', () => {
  const text =
    '## Stripe\r\n\r\n> | a | b |\r\n> | - | - |\r\n> | 1 |\r\n\r\n- x\r\n\r\n  | a | b |\r\n  | - | - |\r\n  | 1 | 2 | 3 |\r\n';
  const { findings } = checkText(text, environment);
  expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '| 1 |',
    '| 1 | 2 | 3 |',
  ]);
});

test.each([
  ['| a | |'],
  ['| a |  '.concat('|')],
  ['a | b'],
  ['| a \\| b | c |'],
  ['| `a \\| b` | c |'],
])('%s is whole', (row) => {
  expect(checkText(table(row), environment).findings).toEqual([]);
});

test('prose with pipes is no table', () => {
  const text = '## Stripe\n\n**Status:** Active | **Owner:** Ann\n---|---\n\na | b\n';
  expect(checkText(text, environment).findings).toEqual([]);
});

test('the fixes', () => {
  checkFix(table('| `a|b` | c |'), table('| `a\\|b` | c |'), fix);
  checkFix(table('| ``a|`b|c`` | c |'), table('| ``a\\|`b\\|c`` | c |'), fix);
  checkFix(table('| a | c | |'), table('| a | c |'), fix);
  checkFix(table('| a |'), table('| a | |'), fix);
  checkFix(table('| a'), table('| a | |'), fix);
  checkFix(table('| a | b |', 'Note: x'), table('| a | b |', '', 'Note: x'), fix);
  checkFix(table('| a | b | c |'), table('| a | b \\| c |'), { ...fix, title: 'before “c |”' });
});
