import { expect, test } from 'vitest';
import { utf8Length } from '../../../server/core/payload/size.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { only } from '../../helpers/environment.ts';
import { fencedPayload } from '../../helpers/payload-documents.ts';

const environment = only('data-sync', 'payload-size', 'payload-schema');

function findings(json: string, provider?: string): string[] {
  return checkText(fencedPayload(json, provider), environment).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

const apns = (length: number) => `{ "aps": { "alert": "${'x'.repeat(length)}" } }`;
/** What stands around the text, without blanks. */
const AROUND = '{"aps":{"alert":""}}'.length;

test('both numbers, of the JSON without blanks', () => {
  expect(findings(apns(4096 - AROUND), 'APNs')).toEqual([]);
  expect(findings(apns(4097 - AROUND), 'APNs')).toEqual([
    'payload-size: This payload is 4097 bytes long as JSON without blanks: APNs takes 4096 at most. Shorten it, or send an id by which the app asks for the rest.',
  ]);
  expect(findings(apns(4000).replace('{', `{${'\n'.repeat(500)}`), 'APNs')).toEqual([]);
});

test('bytes, and no letters', () => {
  expect(utf8Length('aé€😀')).toBe(1 + 2 + 3 + 4);
  expect(findings(apns(2100).replaceAll('x', 'é'), 'APNs')).toHaveLength(1);
});

test('Apple takes more where a call is announced', () => {
  expect(
    findings(`POST /3/device/x HTTP/1.1\napns-push-type: voip\n\n${apns(5000)}`, 'APNs'),
  ).toEqual([]);
  expect(
    findings(`POST /3/device/x HTTP/1.1\napns-push-type: voip\n\n${apns(5200)}`, 'APNs')[0],
  ).toMatch(/takes 5120 at most/);
});

test('FCM counts what a device gets, and not where it is sent', () => {
  const message = (token: number, body: number) =>
    `{ "message": { "token": "${'t'.repeat(token)}", "notification": { "body": "${'x'.repeat(body)}" } } }`;
  expect(findings(message(200, 4000))).toEqual([]);
  expect(findings(message(10, 4100))[0]).toMatch(
    /^payload-size: The content of this message is 4128 bytes/,
  );
});

test('Web Push and Expo', () => {
  expect(findings(`{ "title": "${'x'.repeat(4100)}" }`, 'Web Push')).toHaveLength(1);
  expect(
    findings(`{ "to": "ExponentPushToken[a]", "body": "${'x'.repeat(4100)}" }`, 'Expo Push'),
  ).toHaveLength(1);
});
