import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';

const environment = only('data-sync', 'legacy-payload', 'payload-schema', 'payload-size');
const options = { rule: 'legacy-payload', environment };

test('the legacy shape is one finding, at its first key', () => {
  checkFindings(
    fencedPayload(`{
  "to": "device",
  ^^^^ legacy-payload: “to” here belongs to FCM’s legacy API, which Google has shut down. Write the payload for HTTP v1: everything inside “message”.
  "priority": "high",
  "data": { "count": 5 }
}`),
    environment,
  );
  checkFindings(
    fencedPayload(`{ "notification": { "title": "a", "click_action": "OPEN" } }
                                  ^^^^^^^^^^^^^^ legacy-payload`),
    environment,
  );
});

test.each([
  [
    '{"to": "a", "priority": "high", "data": {"n": 5, "ok": true}}',
    '{"message":{"token":"a","data":{"n":"5","ok":"true"},"android":{"priority":"high"}}}',
  ],
  [
    '{\n  "to": "/topics/news",\n  "time_to_live": 60,\n  "notification": { "title": "a", "click_action": "OPEN", "badge": "2" }\n}',
    '{\n  "message": {\n    "topic": "news",\n    "notification": {\n      "title": "a"\n    },\n    "android": {\n      "ttl": "60s",\n      "notification": {\n        "click_action": "OPEN"\n      }\n    },\n    "apns": {\n      "payload": {\n        "aps": {\n          "badge": 2\n        }\n      }\n    }\n  }\n}',
  ],
  [
    '{"registration_ids": ["a"], "content_available": true, "dry_run": true, "collapse_key": "k"}',
    '{"validate_only":true,"message":{"token":"a","android":{"collapse_key":"k"},"apns":{"payload":{"aps":{"content-available":1}}}}}',
  ],
])('rewrites %s', (before, after) => {
  checkFix(fencedPayload(before), fencedPayload(after), options);
});

test('inside a list element the lines stay in it', () => {
  checkFix(
    pushDocument('  ```json\n  {\n    "to": "a",\n    "data": {}\n  }\n  ```'),
    pushDocument('  ```json\n  {\n    "message": {\n      "token": "a"\n    }\n  }\n  ```'),
    options,
  );
});

test.each([
  ['several devices', '{"registration_ids": ["a", "b"], "data": {}}'],
  ['nested data', '{"to": "a", "data": {"b": {"c": 1}}}'],
  ['a key without a place', '{"to": "a", "notification": {"subtitle": "b"}}'],
  ['a reserved key', '{"to": "a", "data": {"from": "b"}}'],
  ['no target', '{"priority": "high", "notification": {"title": "b"}}'],
  ['a comment', '{"to": "a" /* the device */, "data": {}}'],
])('does not rewrite what would lose something: %s', (_, json) => {
  const [finding] = checkText(fencedPayload(json), environment).findings;
  expect(finding?.rule).toBe('legacy-payload');
  expect(finding?.fixes()).toEqual([]);
});

test.each([
  [
    'an Expo message',
    '{"to": "ExponentPushToken[a]", "title": "b", "priority": "high"}',
    'Expo Push',
  ],
  ['OneSignal’s keys', '{"app_id": "a", "content_available": true}', 'OneSignal'],
  ['a message of v1', '{"message": {"token": "a"}}', 'FCM'],
])('says nothing about %s', (_, json, provider) => {
  expect(checkText(fencedPayload(json, provider), environment).findings).toEqual([]);
});

test('below a line that calls it a payload, beside one that has the label', () => {
  const labelled = '```json\n{ "message": { "token": "a" } }\n```\n';
  const found = (title: string, json: string) =>
    checkText(
      `${pushDocument(labelled)}\n${title}\n\n\`\`\`json\n${json}\n\`\`\`\n`,
      environment,
    ).findings.map(({ rule }) => rule);
  const legacy = '{ "registration_ids": ["a"], "data": { "b": "c" } }';
  expect(found('**Payload for all guests:**', legacy)).toEqual(['legacy-payload']);
  expect(found('### The club’s table of devices', legacy)).toEqual([]);
  expect(found('**Our push messages:**', '{ "guest": 1, "data": { "b": "c" } }')).toEqual([]);
});
