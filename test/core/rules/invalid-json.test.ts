import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix, fixed } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';

const environment = only('data-sync', 'invalid-json', 'payload-schema');
const check = (json: string, language?: string) =>
  checkFindings(fencedPayload(json, 'FCM', language), environment);

test('the character that breaks the JSON, and why', () => {
  check(`{
  "message": {
    "token": "user_device_token",
    "notification": { "title": "Hello", },
                                      ^ invalid-json: Nothing follows this comma, and JSON allows none at the end. Remove it.
    "data": { "a": "b",, "c": "d" }
                       ^ invalid-json: One comma too many: JSON has one between two elements. Remove this one.
  }
}`);
});

test('a missing comma, at what stands before it', () => {
  check(`{
  "message": {
    "token": "user_device_token"
             ^^^^^^^^^^^^^^^^^^^ invalid-json: A comma is missing behind “"user_device_token"”: another element follows.
    "notification": { "title": "Hello" }
  }
}`);
});

test('a missing bracket, at the end', () => {
  check(`{
  "message": {
    "token": "user_device_token"
  }
  ^ invalid-json: A closing bracket is missing behind “}”.`);
});

test('a habit is one finding, and its fix mends every place', () => {
  const before = fencedPayload("{ 'message': { 'token': 'x', 'data': { 'a': 'b' } } }");
  expect(checkText(before, environment).findings).toHaveLength(1);
  checkFix(before, fencedPayload('{ "message": { "token": "x", "data": { "a": "b" } } }'), {
    rule: 'invalid-json',
    environment,
  });
});

test('Markdown’s escapes in a fence', () => {
  const before = fencedPayload('{ "message": { "token": "user\\_device\\_token" } }');
  expect(fixed(before, 'invalid-json', undefined, environment)).toBe(
    fencedPayload('{ "message": { "token": "user_device_token" } }'),
  );
});

test('a key that stands twice is a warning', () => {
  const { findings } = checkText(
    fencedPayload('{ "message": { "token": "x", "data": { "a": "b", "a": "c" } } }'),
    environment,
  );
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning The key “"a"” stands here twice; most programs read the last one only.',
  ]);
});

test('what an example may take the liberty of is information, once each', () => {
  const { findings } = checkText(
    fencedPayload(`{
  // where it goes
  "message": {
    "token": <TOKEN>, // a device
    "notification": { ... },
    "data": { "id": string }
  }
}`),
    environment,
  );
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    'info invalid-json',
    'info invalid-json',
    'info invalid-json',
  ]);
});

test('a request before the body is information in a fence tagged as JSON only', () => {
  const request = `POST /v1/projects/boats/messages:send HTTP/1.1
Content-Type: application/json

{ "message": { "token": "x" } }`;
  checkFindings(fencedPayload(request, 'FCM', 'http'), environment);
  checkFindings(fencedPayload(request, 'FCM', ''), environment);
  check(request.replace('\n', `\n${'^'.repeat(46)} invalid-json\n`));
});

test.each([
  [
    'variables, in quotes and without',
    '{ "message": { "token": "{{token}}", "data": {{data}} } }',
    'json',
  ],
  [
    'placeholders in quotes',
    '{ "message": { "token": "<DEVICE_TOKEN>", "topic_name": "[topic]" } }',
    'json',
  ],
  ['comments where the tag allows them', '{ "message": { "token": "x" /* here */, } }', 'jsonc'],
  ['JavaScript', "{ message: { token: 'x', notification: { title: `Hi` } } }", 'js'],
  ['a command', 'curl -d \'{"message": {\' https://fcm.googleapis.com', 'bash'],
  ['prose in a fence without a tag', 'token: the device\ntitle: what is shown', ''],
])('stays silent about %s', (_, json, language) => {
  const { findings } = checkText(
    fencedPayload(json, 'FCM', language),
    only('data-sync', 'invalid-json'),
  );
  expect(findings).toEqual([]);
});

test('what is no JSON is not judged by a schema', () => {
  check(`{ "message": { "priority": "high" "to": "x" } }
                           ^^^^^^ invalid-json`);
});

test('JSON fences anywhere in an integration, and nothing without that tag', () => {
  checkFindings(
    `## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session

\`\`\`json
{ "id": "evt_1", "data": { ... }, }
                           ^^^ invalid-json
                                ^ invalid-json
\`\`\`

\`\`\`
{ "id": }
\`\`\`
`,
    environment,
  );
});

test('bare JSON, in a list element, each finding at its place behind the escapes', () => {
  checkFindings(
    pushDocument(`  {
    "message": {
      "token": "user\\_device\\_token",
      "data": { "my\\_key": "my\\_value", }
                                      ^ invalid-json
    }
  }`),
    environment,
  );
});
