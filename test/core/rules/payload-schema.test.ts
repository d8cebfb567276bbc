import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';

const environment = only('data-sync', 'payload-schema');
const check = (json: string, provider?: string) =>
  checkFindings(fencedPayload(json, provider), environment);

/** The messages about a payload, with what they stand on. */
function messages(json: string, provider?: string): string[] {
  const text = fencedPayload(json, provider);
  return checkText(text, environment).findings.map(
    ({ span, message }) => `${text.slice(span.start, span.end)} ${message}`,
  );
}

test('keys and values of FCM v1, each at its place', () => {
  check(`{
  "message": {
    "token": "user_device_token",
    "priority": "high",
    ^^^^^^^^^^ payload-schema: FCM has no “message.priority”; it is “android.priority”.
    "notification": { "titel": "Hello", "click_action": "OPEN" },
                      ^^^^^^^ payload-schema: FCM has no “notification.titel”; it is “notification.title”.
                                        ^^^^^^^^^^^^^^ payload-schema: FCM has no “notification.click_action”; it is “android.notification.click_action”.
    "data": { "count": 5, "from": "us", "route": "/orders" },
                       ^ payload-schema: “data.count” must be a string: FCM accepts only strings here.
                          ^^^^^^ payload-schema: “from” is a key that FCM keeps for itself: it refuses a message with it in “data”. Choose another name.
    "android": { "ttl": "1 hour", "notification": { "visibility": "public" } },
                        ^^^^^^^^ payload-schema: “android.ttl” must be a number of seconds with an “s” behind it, such as “3600s”.
                                                                  ^^^^^^^^ payload-schema: “android.notification.visibility” must be “VISIBILITY_UNSPECIFIED”, “PRIVATE”, “PUBLIC” or “SECRET”, not "public".
    "apns": { "payload": { "aps": { "content_available": 1 } } }
                                    ^^^^^^^^^^^^^^^^^^^ payload-schema: APNs has no “apns.payload.aps.content_available”; it is “apns.payload.aps.content-available”.
  }
}`);
});

test('exactly one target', () => {
  check(`{ "message": { "token": "a", "topic": "news" } }
                             ^^^^^^^ payload-schema: “message” has “token” and “topic”: FCM wants exactly one of “token”, “topic” and “condition”. Keep one.`);
  check(`{ "message": { "notification": { "title": "Hello" } } }
  ^^^^^^^^^ payload-schema: “message” does not say whom it is for: FCM wants exactly one of “token”, “topic” and “condition”.`);
  check(`{ "message": { "topic": "/topics/news" } }
                        ^^^^^^^^^^^^^^ payload-schema: “message.topic” holds the name alone, of letters, digits and - _ . ~ %: FCM v1 takes no “/topics/” before it.`);
});

test('a key that stands for the one that is missing is one finding', () => {
  expect(messages('{ "message": { "tokn": "a" } }')).toEqual([
    '"tokn" FCM has no “message.tokn”; it is “message.token”.',
  ]);
  expect(messages('{ "message": { "to": "a" } }')).toEqual([
    '"to" FCM has no “message.to”; it is “message.token”.',
  ]);
});

test('FCM’s content without the message around it is one finding', () => {
  check(`{
^ payload-schema: FCM v1 wants everything inside “message”, and refuses a request without it.
  "token": "user_device_token",
  "data": { "count": 5 }
}`);
});

test('APNs, Expo and Web Push', () => {
  check(
    `{ "aps": { "alert": { "title": 1 }, "badge": "2", "mutable-content": true }, "url": "/orders" }
                               ^ payload-schema: “aps.alert.title” must be a string: APNs does not take a number here.
                                             ^^^ payload-schema: “aps.badge” must be a whole number: APNs does not take a string here.
                                                                     ^^^^ payload-schema: “aps.mutable-content” must be 0 or 1, not true.`,
    'Apple APNs',
  );
  expect(messages('{ "alert": "Hello" }', 'Apple APNs')).toEqual([
    '{ APNs wants “aps” in the payload, and it is missing. It holds what is shown; your own keys stand beside it.',
  ]);
  expect(
    messages(
      '{ "to": "ExponentPushToken[x]", "title": "a", "image": "b", "priority": "max" }',
      'Expo Push',
    ),
  ).toEqual([
    '"image" Expo has no “image”; it is “richContent.image”.',
    '"max" “priority” must be “default”, “normal” or “high”, not "max".',
  ]);
  expect(messages('{ "title": "a", "badge": 3, "own": 1 }', 'Web Push')).toEqual([
    '3 “badge” must be a string: Web Push does not take a number here.',
  ]);
});

test('one section, two providers: the shape, or the line before it, tells which', () => {
  checkFindings(
    pushDocument(
      `**FCM:**

\`\`\`json
{ "message": { "token": "a", "data": { "n": 1 } } }
                                            ^ payload-schema
\`\`\`

**APNs:**

\`\`\`json
{ "aps": { "badge": "1" } }
                    ^^^ payload-schema
\`\`\``,
      'FCM and APNs',
    ),
    environment,
  );
});

test.each([
  [
    'the seed’s',
    '{ "message": { "token": "t", "notification": { "title": "a", "body": "b" }, "data": { "click_action": "FLUTTER_NOTIFICATION_CLICK" } } }',
    'FCM',
  ],
  [
    'camel case',
    '{ "validateOnly": true, "message": { "condition": "\'a\' in topics", "android": { "collapseKey": "x", "ttl": "3.5s", "notification": { "clickAction": "A", "channelId": "c" } }, "fcmOptions": { "analyticsLabel": "l" } } }',
    'FCM',
  ],
  [
    'variables and placeholders',
    '{ "message": { "token": "{{token}}", "android": { "priority": "{{priority}}", "ttl": "<TTL>" }, "apns": { "payload": { "aps": { "badge": "{{count}}" } } } } }',
    'FCM',
  ],
  ['abridged', '{ "message": { "notification": { "title": "a" }, ... } }', 'FCM'],
  ['a provider without a schema', '{ "app_id": "x", "contents": { "en": "Hello" } }', 'OneSignal'],
  ['one of several that it fits', '{ "aps": { "alert": "Hello" }, "order_id": 7 }', 'FCM and APNs'],
  [
    'a live activity',
    '{ "aps": { "timestamp": 1, "event": "update", "content-state": { "a": 1 } } }',
    'APNs',
  ],
  [
    'several Expo messages',
    '[{ "to": "ExponentPushToken[a]", "body": "x" }, { "to": ["ExponentPushToken[b]"], "sound": null }]',
    'Expo Push',
  ],
])('says nothing about %s', (_, json, provider) => {
  expect(messages(json, provider)).toEqual([]);
});

test('answers and parts are not judged as messages', () => {
  checkFindings(
    pushDocument(`Request:

\`\`\`json
{ "message": { "token": "a" } }
\`\`\`

Response:

\`\`\`json
{ "name": "projects/boats/messages/1" }
\`\`\``),
    environment,
  );
});

test.each([
  [
    '{ "message": { "token": "a", "data": { "count": 5 } } }',
    '{ "message": { "token": "a", "data": { "count": "5" } } }',
  ],
  [
    '{ "message": { "token": "a", "priority": "high" } }',
    '{ "message": { "token": "a", "android": { "priority": "high" } } }',
  ],
  [
    '{ "message": { "token": "a", "ttl": 60, "android": {} } }',
    '{ "message": { "token": "a", "android": { "ttl": "60s" } } }',
  ],
  [
    '{ "message": { "priority": "high", "token": "a", "android": { "ttl": "1s" } } }',
    '{ "message": { "token": "a", "android": { "ttl": "1s", "priority": "high" } } }',
  ],
  ['{ "message": { "token": "a", "topic": "b" } }', '{ "message": { "token": "a" } }'],
  ['{ "message": { "topic": "/topics/news" } }', '{ "message": { "topic": "news" } }'],
  [
    '{ "message": { "data": { "a": "b" } } }',
    '{ "message": { "data": { "a": "b" }, "token": "user_device_token" } }',
  ],
  ['{ "token": "a" }', '{ "message": { "token": "a" } }'],
  [
    '{\n  "token": "a",\n  "data": {\n    "b": "c"\n  }\n}',
    '{\n  "message": {\n    "token": "a",\n    "data": {\n      "b": "c"\n    }\n  }\n}',
  ],
  [
    '{ "message": { "token": "a", "android": { "ttl": "2 days" } } }',
    '{ "message": { "token": "a", "android": { "ttl": "172800s" } } }',
  ],
  [
    '{\n  "message": {\n    "token": "a",\n    "sound": "default",\n    "data": {}\n  }\n}',
    '{\n  "message": {\n    "token": "a",\n    "data": {},\n    "android": { "notification": { "sound": "default" } }\n  }\n}',
  ],
  [
    '{ "message": { "token": "a", "order": 5 } }',
    '{ "message": { "token": "a", "data": { "order": "5" } } }',
  ],
])('the preferred fix of %s', (before, after) => {
  checkFix(fencedPayload(before), fencedPayload(after), { rule: 'payload-schema', environment });
});

test('a fix in an escaped document writes escapes into bare JSON, and none into a fence', () => {
  const document = (json: string) => pushDocument(json, 'FCM \\[v1\\] \\- Firebase');
  checkFix(
    document('{\n  "message": { "to": "my\\_token" }\n}'),
    document('{\n  "message": { "token": "my\\_token" }\n}'),
    { rule: 'payload-schema', environment },
  );
  checkFix(
    document('{\n  "message": { "token": "my\\_token", "collapse\\_key": "a" }\n}'),
    document('{\n  "message": { "token": "my\\_token", "android": { "collapse\\_key": "a" } }\n}'),
    { rule: 'payload-schema', environment },
  );
});

test('in a quote and in a list element, what is new stands where the rest does', () => {
  const quoted = (json: string) =>
    `## Push Notifications (Mobile/Web)\n\n> **Provider:** FCM\n>\n> **Payload:**\n>\n${['```json', ...json.split('\n'), '```'].map((line) => `> ${line}`).join('\n')}\n`;
  const listed = (json: string) =>
    pushDocument(['```json', ...json.split('\n'), '```'].map((line) => `  ${line}`).join('\n'));
  const before = '{\n  "token": "a",\n  "data": {}\n}';
  const after = '{\n  "message": {\n    "token": "a",\n    "data": {}\n  }\n}';
  for (const document of [quoted, listed])
    checkFix(document(before), document(after), { rule: 'payload-schema', environment });
});
