import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const codes = only('external-integrations', 'invalid-status-code');
const reasons = only('external-integrations', 'status-reason');
const missing = only('external-integrations', 'missing-error-handling');

/** A section on errors with a list under its label. */
function errors(list: string, strategy = 'Retry with backoff'): string {
  return `## Stripe

### Error Handling

- **Strategy**: ${strategy}
- **Specific Errors Handled**:${list}
`;
}

function messages(text: string, environment = codes): string[] {
  return checkText(text, environment).findings.map(
    ({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`,
  );
}

function items(...lines: string[]): string {
  return lines.map((line) => `\n  - ${line}`).join('');
}

test('numbers that are no status', () => {
  checkFindings(
    `
## Stripe

### Error Handling

- **Specific Errors Handled**:
  - \`700\`: Alert
     ^^^ invalid-status-code: “700” is not an HTTP status: these go from 100 to 599. Code that waits for it never runs.
  - \`42\`: Alert
     ^^ invalid-status-code
  - 4000 Bad Request: Alert
    ^^^^ invalid-status-code
  - **HTTP 999** - Alert
           ^^^ invalid-status-code
  - 6xx: Alert
    ^^^ invalid-status-code
  - 472: Alert
    ^^^ invalid-status-code: “472” is not a registered HTTP status. Check that the service really sends it.
  - 400, 401, 402, 403, 404, 405: Alert
`,
    codes,
  );
});

test('a count among the errors does not make the others the provider’s own', () => {
  expect(messages(errors(items('429: a', '0 berths left: b', '700: c')))).toEqual(['error 700']);
  expect(messages(errors(items('404: a', '10 b', '20 c', '700: d')))).toEqual([]);
});

test.each([
  [items('`401 Unauthorized`: a', '429: b', '5xx: c', '500-599: d', '4XX: e', '402/403: f')],
  [items('419: a', '420: b', '444: c', '499: d', '521: e', '530: f', '598: g', '404: h')],
  [items('`card_declined`: a', 'Error 1001: b', '21211: c', '404: d')],
  [items('10001: a', '10002: b')],
  [items('0: network error', '404: x')],
  [items('613: calls per hour', '190: token', '17: user limit', '500: x')],
  [items('429: wait', '3 attempts, then alert', '600 requests per minute: slow down')],
  [items('2001 Insufficient Funds: a', '2004 Expired Card: b', '500: c', '503: d')],
  [' 401, 429 (retry), 5xx'],
  ['\n\n  | Error Code | HTTP Status |\n  | --- | --- |\n  | 700 | 400 |\n  | 701 | 500 |'],
  ['\n\n  | # | Error | Status |\n  | --- | --- | --- |\n  | 1 | x | 400 |\n  | 2 | y | 500 |'],
])('all of them may be: %j', (list) => {
  expect(messages(errors(list))).toEqual([]);
});

test('tables: code, meaning, action', () => {
  checkFindings(
    `
## Stripe

### Error Handling

| Code | Meaning | Action |
| --- | --- | --- |
| 404 | Not found | Create it |
        ^^^^^^^^^ status-reason: The phrase of 404 is “Not Found”. Write it as registered, so that code and logs can be searched for it.
| 429 | The limit of 700 requests | Retry |
| \`403 Unauthorized\` | | Alert |
       ^^^^^^^^^^^^ status-reason: “Unauthorized” is the phrase of 401; that of 403 is “Forbidden”. Write it as registered, so that code and logs can be searched for it.
`,
    reasons,
  );
});

test.each([
  ['`404 Not found`: a', '`404 Not Found`: a'],
  ['`429 Too Many Request`: a', '`429 Too Many Requests`: a'],
  ['401 - Unauthorised', '401 - Unauthorized'],
  ['**500 Internal Sever Error**: a', '**500 Internal Server Error**: a'],
  ['404 (Not found): a', '404 (Not Found): a'],
  ['`502`: Bad gateway', '`502`: Bad Gateway'],
])('the phrase of %j', (before, after) => {
  const fix = { rule: 'status-reason', environment: reasons };
  checkFix(errors(items(before)), errors(items(after)), fix);
});

test.each([
  ['`413 Payload Too Large`: a', '422 Unprocessable Entity: b', '302 Moved Temporarily'],
  ['`429 Rate limit exceeded`: a', '409: Continue', '402: Card declined', '5xx Server Error: b'],
  ['401: Refresh the token', '404: Not found in our database', '401/403 Unauthorized: a'],
  ['200: Created', '409: Continue', '400 INVALID_REQUEST: x'],
  ['[404 Not found]: a', '[e.g., 404 Not found]'],
])('descriptions and older phrases: %j', (...list) => {
  expect(messages(errors(items(...list)), reasons)).toEqual([]);
});

test('where only letter case differs, and a description is as likely, it is information', () => {
  const list = items(
    '404 Not found: a',
    '404: Not found',
    '404 not found → b',
    '401: Unauthorised',
  );
  expect(messages(errors(list), reasons)).toEqual([
    'warning Not found',
    'info Not found',
    'info not found',
    'warning Unauthorised',
  ]);
});

test('429 and 5xx that nobody handles', () => {
  checkFindings(
    `
## Stripe

### Error Handling

- **Strategy**: Log and alert
- **Specific Errors Handled**:
    ^^^^^^^^^^^^^^^^^^^^^^^ missing-error-handling: Nothing is said about 429. Every service limits its callers sooner or later: say what happens then, best with a retry, a queue or a fallback.
  - \`401 Unauthorized\`: Alert
  - \`503 Service Unavailable\`: Alert
     ^^^ missing-error-handling: 5xx is handled without a retry, a queue or a fallback, so that one bad moment of the service loses the call. Say what is tried again, and when.
`,
    missing,
  );
});

const BOTH = items(
  '`401 Unauthorized`: Alert',
  '`429 Too Many Requests`: Wait as Retry-After says, then retry',
);
test.each([
  [
    'an item',
    items('`401 Unauthorized`: Alert', '`500`: Alert'),
    `${items('`401 Unauthorized`: Alert', '`500`: Alert')}\n  - \`429\`: Wait as Retry-After says, then retry`,
  ],
  [
    'a number',
    '\n  1. **401 Unauthorized**: x\n  2. **5xx Error**: y',
    '\n  1. **401 Unauthorized**: x\n  2. **5xx Error**: y\n  3. **429 Too Many Requests**: Wait as Retry-After says, then retry',
  ],
  ['the first that is missing', items('`401 Unauthorized`: Alert'), BOTH],
  ['a word', ' 401, 5xx', ' 401, 5xx, 429 (wait as Retry-After says, then retry)'],
])('inserted as %s', (_, before, after) => {
  const fix = { rule: 'missing-error-handling', environment: missing };
  checkFix(errors(before), errors(after), fix);
});

test('inserted as a row', () => {
  const table = (rows: string) =>
    `## Stripe\n\n### Error Handling\n\n| Code | Meaning | Action |\n| --- | --- | --- |\n${rows}`;
  const before = '| `401` | Unauthorized | Alert |\n| `500` | x | Retry |\n';
  const after = `${before}| \`429\` | Too Many Requests | Wait as Retry-After says, then retry |\n`;
  checkFix(table(before), table(after), { rule: 'missing-error-handling', environment: missing });
});

test.each([
  [items('401: a', '4xx: b', '500-599: c'), 'Retry'],
  [items('429: wait', '502: queue for later'), 'Log'],
  [items('401: alert'), 'Retry on 429 and 5xx with exponential backoff'],
  [items('429: Warteschlange', '503: erneut versuchen'), 'Protokoll'],
  [items('429: 再試行', '503: 再試行'), '記録'],
  [items('`429`: [Action]', '`5xx`: [Action]'), 'Log'],
  [' See the wiki', 'Log'],
  ['', 'Log'],
  [' N/A, the client handles them', 'Log'],
])('nothing is missing in %j', (list, strategy) => {
  expect(messages(errors(list, strategy), missing)).toEqual([]);
});

test('a section that does not apply is not judged', () => {
  const text = '## Stripe\n\n### Error Handling\n\nNot applicable: static files.\n\n- 401: x\n';
  expect(messages(text, missing)).toEqual([]);
});
