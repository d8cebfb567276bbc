import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { only } from '../../helpers/environment.ts';
import { findingLines } from '../../helpers/finding-lines.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const MAILS = `## 1. Integration Landscape Overview

A shop_front sends mail [here](x.md).

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User_Registration
    - **Trigger Condition:** After the users_table has the row
    - **Dynamic Variables:** {{first_name}}, {{lastName}}, {{reset link}}, {{first_name}}, [order_id]
  - **Event:** User_Registration
    - **Trigger Condition:** The same
    - **Dynamic Variables:**
      - \`{{first_name}}\`: the name_of the user
      - {{plan_name}
      - \`{{first_name}}\`

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| :--- | :--- | :--- |
| SendGrid | Severe | Queue mails_to_send and retry |
`;

const ERRORS = `# External Integrations

**Last Updated**: 2026-13-40

**Status**: Actve

## Stripe

### Error Handling

- **Strategy**: Write a line to error_log
- **Specific Errors Handled**:
  - \`404 Not found\`: Create the_customer again
  - 4290 Too Many Requests: Alert [somebody](x.md)
  - \`401 Forbidden\`: Alert
`;

const RULES = [
  ...['invalid-template-variable', 'variable-style', 'duplicate-variable', 'duplicate-trigger'],
  ...['invalid-status-code', 'status-reason', 'missing-error-handling'],
  ...['invalid-date', 'invalid-choice'],
];

const DOCUMENTS = [
  ['data-sync', MAILS, 7],
  ['external-integrations', ERRORS, 7],
] as const;

for (const [template, original, count] of DOCUMENTS) {
  const environment = only(template, ...RULES);
  const first = findingLines(original, checkText(original, environment).findings);

  test.each(Object.entries(SPELLINGS))(`${template} in another spelling: %s`, (_, spell) => {
    const text = spell(original);
    expect(findingLines(text, checkText(text, environment).findings)).toEqual(first);
    expect(first).toHaveLength(count);
  });
}
