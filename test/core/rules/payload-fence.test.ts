import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix, fixed } from '../../helpers/check-fix.ts';
import { ENVIRONMENT, only } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';

const environment = only('data-sync', 'payload-fence', 'payload-schema', 'invalid-json');
const options = { rule: 'payload-fence', environment };

test('bare JSON, with Markdown’s escapes or without', () => {
  for (const token of ['user\\_device\\_token', 'user_device_token']) {
    checkFix(
      pushDocument(`{\n  "message": { "token": "${token}" }\n}`),
      fencedPayload('{\n  "message": { "token": "user_device_token" }\n}'),
      options,
    );
  }
});

test('the finding stands on the first line', () => {
  checkFindings(
    pushDocument(`{ "message":
^^^^^^^^^^^^ payload-fence: This JSON stands in the text without a fence: Markdown joins its lines and takes signs such as _ and * for its own. Put it into a \`\`\`json fence.
  { "token": "a" } }`),
    environment,
  );
});

test('blank lines stay, and so does what stands behind', () => {
  checkFix(
    `${pushDocument('{\n\n  "message": {\n\n    "token": "a\\_b"\n\n  }\n\n}')}\nMore.\n`,
    `${fencedPayload('{\n\n  "message": {\n\n    "token": "a_b"\n\n  }\n\n}')}\nMore.\n`,
    options,
  );
});

test('inside a list element the fence is, too', () => {
  checkFix(
    pushDocument('  {\n    "message": { "token": "a" }\n  }\n\n- **More:** x'),
    pushDocument('  ```json\n  {\n    "message": { "token": "a" }\n  }\n  ```\n\n- **More:** x'),
    options,
  );
});

test('on the line of its label', () => {
  checkFix(
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n- **Payload:** {"message": {"token": "a\\_b"}}\n',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n- **Payload:**\n  ```json\n  {"message": {"token": "a_b"}}\n  ```\n',
    options,
  );
});

test('CRLF, a lone CR and no-break spaces', () => {
  const before = pushDocument('{\n\u00a0\u00a0"message": { "token": "a" }\n}');
  const after = fencedPayload('{\n  "message": { "token": "a" }\n}');
  checkFix(before.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n'), options);
  expect(fixed(before, 'payload-fence', undefined, environment)).toBe(after);
});

test('what is broken is fenced all the same, and reads the same', () => {
  const before = pushDocument('{\n  "message": { "token": "a\\_b", }\n}');
  const after = fencedPayload('{\n  "message": { "token": "a_b", }\n}');
  checkFix(before, after, options);
  const rules = (text: string) => checkText(text, environment).findings.map(({ rule }) => rule);
  expect(rules(before)).toEqual(['payload-fence', 'invalid-json']);
  expect(rules(after)).toEqual(['invalid-json']);
});

test('a pasted escape is JSON’s own where only that gives JSON', () => {
  checkFix(
    pushDocument('{ "message": { "token": "a", "data": { "a": "say \\"hi\\"" } } }'),
    fencedPayload('{ "message": { "token": "a", "data": { "a": "say \\"hi\\"" } } }'),
    options,
  );
});

test.each([
  ['a fence', fencedPayload('{ "message": { "token": "a" } }')],
  ['indented code', pushDocument('      { "message": { "token": "a" } }')],
  [
    'a code span',
    '## Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n- **Payload:** `{"message": {"token": "a"}}`\n',
  ],
  ['a placeholder', pushDocument('[The payload]')],
  ['a variable', pushDocument('{{payload}}')],
])('says nothing about %s', (_, text) => {
  expect(checkText(text, only('data-sync', 'payload-fence')).findings).toEqual([]);
});

test('an unfilled copy of the template is one finding', () => {
  const rules = checkText(readFixture('seeds/data-sync.md'), ENVIRONMENT).findings.map(
    ({ rule }) => rule,
  );
  expect(rules).toEqual(['unfilled-template']);
});

test('the template’s payload, as Google Docs exports it, gives nothing but the missing fence', () => {
  const text = readFixture('seeds/data-sync.md').replace(
    '\\[e.g., FCM (Firebase Cloud Messaging)\\]',
    'FCM',
  );
  const all = only(
    'data-sync',
    'payload-fence',
    'payload-schema',
    'invalid-json',
    'payload-size',
    'legacy-payload',
  );
  const filled = text.replace(/\\\[.*?\\\]/g, 'Words');
  expect(checkText(filled, all).findings.map(({ rule }) => rule)).toEqual(['payload-fence']);
});
