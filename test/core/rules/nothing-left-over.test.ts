// What a fix removes leaves no blank line, no bullet and no mark behind.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const sync = (...rules: string[]) => only('data-sync', ...rules);
const JSON_RULE = { rule: 'invalid-json', environment: sync('invalid-json') };

const push = (...lines: string[]) => `
## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

${lines.map((line) => `${line}\n`).join('')}`;

const HEAD = ['```json', '{', '  "message": {', '    "token": "a"'];
const TOO_MANY: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['bracket', [...HEAD, '  }', '}', '  }', '```'], [...HEAD, '  }', '}', '```']],
  [
    'comma',
    [...HEAD.slice(0, 3), '    ,', ...HEAD.slice(3), '  }', '}', '```'],
    [...HEAD, '  }', '}', '```'],
  ],
  [
    'comma behind escapes',
    ['{', '  "message": {', '    "token": "user\\_token"', ',', '  }', '}', '', '## Next'],
    ['{', '  "message": {', '    "token": "user\\_token"', '  }', '}', '', '## Next'],
  ],
];

test.each(TOO_MANY)('a %s alone on its line goes with the line', (_, before, after) => {
  checkFix(push(...before), push(...after), JSON_RULE);
  const crlf = (lines: readonly string[]) => push(...lines).replaceAll('\n', '\r\n');
  checkFix(crlf(before), crlf(after), JSON_RULE);
  // Bare JSON in a quote is not read.
  if (!before[0]?.startsWith('```')) return;
  const quoted = (lines: readonly string[]) => push(...lines.map((line) => `> ${line}`));
  checkFix(quoted(before), quoted(after), JSON_RULE);
});

const overview = (...lines: string[]) => `
## Integration Landscape Overview

${lines.map((line) => `${line}\n`).join('')}`;

test.each([
  ['a bullet', '- Stripe', '- <!-- AI INSTRUCTION: say it -->', '- Postmark'],
  ['a number', '1. Stripe', '2. <!-- AI INSTRUCTION: say it -->', '3. Postmark'],
  ['a quote', '> Stripe', '> <!-- AI INSTRUCTION: say it -->', '> Postmark'],
  ['an escaped comment', '* Stripe', '* \\<\\!-- AI INSTRUCTION: say it \\--\\>', '* Postmark'],
])('an instruction goes with all of its line: %s', (_, first, instruction, last) => {
  checkFix(overview(first, instruction, last), overview(first, last), {
    rule: 'template-instruction',
    environment: sync('template-instruction'),
  });
});

test.each([
  '[e.g., where clients connect]',
  '\\[e.g., your address\\]',
  '<YOUR_WS_ENDPOINT>',
  'TBD',
])('the beginning of an address is no value in place of %s', (left) => {
  const text = `
## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** ${left}
`;
  const [finding] = checkText(text, sync('placeholder')).findings;
  expect(finding?.fixes()).toEqual([]);
});

test.each([
  ['`POST /v1/refunds`: pay back', false],
  ['`POST /v1/prices`: sell', true],
])('a misspelt method is mended unasked where that makes no duplicate of %s', (other, safe) => {
  const text = `
## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

### Endpoints Used

- ${other}
- \`PSOT /v1/refunds\`: pay back
`;
  const [finding] = checkText(text, only('external-integrations', 'invalid-endpoint')).findings;
  expect(finding?.fixes()).toMatchObject([{ title: 'Replace it with POST', safe }]);
});
