import { type BrokenRow, brokenRowsIn } from '../spec/broken-rows.ts';
import { rowRepairs } from '../spec/insert/repair-row.ts';
import { sectionsWithin } from '../spec/section.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const brokenTableRow: Rule = {
  meta: {
    id: 'broken-table-row',
    severity: 'warning',
    scope: 'content',
    summary: 'A table’s row with more or fewer cells than its header',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Endpoints Used

| Endpoint | Purpose |
| --- | --- |
| \`GET|POST /v1/customers\` | read and create customers |
| \`POST /v1/charges\` |
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Endpoints Used

| Endpoint | Purpose |
| --- | --- |
| \`GET\\|POST /v1/customers\` | read and create customers |
| \`POST /v1/charges\` | create a payment |
`,
    },
  },
  *checkSection(outermost) {
    for (const section of sectionsWithin(outermost)) {
      for (const row of brokenRowsIn(section.body)) yield finding(row);
    }
  },
};

function finding(row: BrokenRow): RuleFinding {
  return {
    span: { start: row.start, end: row.end },
    message: messageOf(row),
    fixes: ({ source, style }) => rowRepairs(row, source, style.newline),
  };
}

function messageOf({ kind, cells, columns, isCodeSplit }: BrokenRow): string {
  const counts = `${inWords(cells)}, but the table’s header has ${columns}`;
  switch (kind) {
    case 'text':
      return 'This line has no cells, but stands directly below a table and is shown as a row of it. Put a blank line before it.';
    case 'delimiter':
      return `The line below the header has ${counts}: the whole table is shown as plain text. Give each column its dashes.`;
    case 'more':
      return isCodeSplit
        ? `This row has ${counts}: a pipe parts cells inside code, too, and what is too much is not shown. Write it as “\\|”.`
        : `This row has ${counts}: what is too much is not shown. Write a pipe that belongs to the text as “\\|”, or remove the cell.`;
    case 'fewer':
      return `This row has ${counts}: a cell is missing, and which one, nobody can tell. Add it, blank if there is nothing to say.`;
  }
}

function inWords(cells: number): string {
  return cells === 1 ? 'one cell' : `${cells} cells`;
}
