import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { payloadCompletions } from '../../../server/lsp/payload/completions.ts';
import { spanOf } from '../../../server/lsp/ranges.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';
import { checkAt } from './check.ts';

const CLIENT = { snippets: true, runsCommands: true };

async function offered(marked: string, client = CLIENT): Promise<CompletionItem[]> {
  const { check, offset } = checkAt(marked);
  const list = await payloadCompletions(check, offset, client);
  return [...(list?.items ?? [])].sort((a, b) =>
    (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label),
  );
}

async function labels(marked: string): Promise<string[]> {
  return (await offered(marked)).map(({ label }) => label);
}

/** The text after a completion is taken, in snippet syntax. */
async function taken(marked: string, label: string, client = CLIENT): Promise<string> {
  const { check } = checkAt(marked);
  const item = (await offered(marked, client)).find((each) => each.label === label);
  if (!item) throw new Error(`no '${label}'`);
  const { range, newText } = item.textEdit as TextEdit;
  const span = spanOf(range, check.document);
  return applyEdits(check.document.text, [{ span, newText }]);
}

describe('keys', () => {
  test('of the schema, those that are required first', async () => {
    expect(await labels(fencedPayload('{\n  $0\n}'))).toEqual(['message', 'validate_only']);
    const keys = await labels(fencedPayload('{ "message": { "$0" } }'));
    expect(keys.slice(0, 3)).toEqual(['condition', 'token', 'topic']);
    expect(keys).toEqual(expect.arrayContaining(['notification', 'data', 'android']));
  });

  test('without those that are there, in whatever spelling', async () => {
    const keys = await labels(
      fencedPayload('{ "message": { "token": "t", "fcmOptions": {}, "$0" } }'),
    );
    expect(keys).not.toContain('token');
    expect(keys).not.toContain('fcm_options');
    expect(keys).not.toContain('fcmOptions');
  });

  test('in the spelling that the payload uses', async () => {
    const snake = await labels(fencedPayload('{ "message": { "android": { "$0" } } }'));
    expect(snake).toContain('collapse_key');
    expect(snake).not.toContain('collapseKey');
    const camel = await labels(
      fencedPayload('{ "message": { "android": { "collapseKey": "x", "$0" } } }'),
    );
    expect(camel).toContain('restrictedPackageName');
    expect(camel).not.toContain('restricted_package_name');
  });

  test('say what they are', async () => {
    const [first, second] = await offered(fencedPayload('{ $0 }'));
    expect(first).toMatchObject({
      label: 'message',
      detail: 'object, required',
      documentation: 'The message to send.',
    });
    expect(second).toMatchObject({ detail: 'boolean' });
  });

  test('are written with the place for their value', async () => {
    const text = (json: string) => fencedPayload(json);
    expect(await taken(text('{ "message": { "tok$0" } }'), 'token')).toBe(
      text('{ "message": { "token": "${1}"$0 } }'),
    );
    expect(await taken(text('{ "message": { "notif$0 } }'), 'notification')).toBe(
      text('{ "message": { "notification": {${1}\\}$0 } }'),
    );
  });
});

describe('values', () => {
  test('of an enumeration', async () => {
    expect(await labels(fencedPayload('{ "message": { "android": { "priority": $0 } } }'))).toEqual(
      ['"high"', '"HIGH"', '"normal"', '"NORMAL"'],
    );
  });

  test('inside their quotes', async () => {
    const text = (json: string) => fencedPayload(json);
    expect(
      await taken(text('{ "message": { "android": { "priority": "hi$0" } } }'), '"high"'),
    ).toBe(text('{ "message": { "android": { "priority": "high"$0 } } }'));
  });

  test('that are yes or no', async () => {
    expect(await labels(fencedPayload('{ "validate_only": $0 }'))).toEqual(['false', 'true']);
  });
});

describe('what is not finished', () => {
  test.each([
    ['an object', '{ "message": {$0', 'token'],
    ['a key', '{ "message": { "$0', 'token'],
    ['a key in the middle', '{\n  "message": {\n    "to$0\n    "data": {}\n  }\n}', 'token'],
    ['behind a comma', '{ "message": { "token": "t", $0', 'notification'],
    ['a value', '{ "message": { "android": { "priority": $0', '"high"'],
    ['nothing', '$0', '{}'],
    ['typographic quotes', '{ “message”: { “$0” } }', 'token'],
    ['a comment before it', '{\n  // one\n  $0\n}', 'message'],
  ])('%s', async (_, json, label) => {
    expect(await labels(fencedPayload(json))).toContain(label);
  });

  test('a fence that nobody has closed', async () => {
    const text = pushDocument('```json\n{ "message": { "$0').trimEnd();
    expect(await labels(text)).toContain('token');
  });
});

describe('every provider has its own', () => {
  test.each([
    ['APNs', '{ "aps": { "$0" } }', 'interruption-level'],
    ['Expo', '{ "to": "x", "$0" }', 'channelId'],
    ['Web Push', '{ "$0" }', 'actions'],
  ])('%s', async (provider, json, label) => {
    expect(await labels(fencedPayload(json, provider))).toContain(label);
  });

  test('and one that we do not know has none', async () => {
    expect(await labels(fencedPayload('{ "$0" }', 'Pushify'))).toEqual([]);
  });
});

describe('in an export', () => {
  const exported = (json: string) =>
    `## **4\\. Push Notifications (Mobile/Web)**

* **Provider:** FCM
* **Standard Payload Structure:**

${json}

## **5\\. Real-Time Data Synchronization (WebSockets)**

Not applicable \\[for now\\].
`;

  test('keys are escaped as the document is', async () => {
    const text = '{ "message": { "token": "a\\_b", "fcm$0" } }';
    expect(await taken(exported(text), 'fcm_options')).toContain(
      '{ "message": { "token": "a\\_b", "fcm\\\\_options": {${1}\\}',
    );
    const plain = { snippets: false, runsCommands: false };
    expect(await taken(exported(text), 'fcm_options', plain)).toBe(
      exported(text.replace('"fcm$0"', '"fcm\\_options": {}$0')).replace('$0', ''),
    );
  });

  test('an escaped key is filtered by what stands there', async () => {
    const items = await offered(exported('{ "message": { "fcm\\_op$0" } }'));
    const item = items.find(({ label }) => label === 'fcm_options');
    expect(item?.filterText).toBe('"fcm\\_options"');
  });

  test.each([
    ['without a closing bracket', '{ "message": { "$0'],
    ['with escaped brackets', '\\{ "message": \\{ "$0" \\} \\}'],
    ['with blank lines', '{\n\n  "message": {\n\n    "$0"\n\n  }\n\n}'],
  ])('bare JSON %s', async (_, json) => {
    expect(await labels(exported(json))).toContain('token');
  });

  test('lines that end with CRLF', async () => {
    const text = exported('{\n"message": {\n"$0"\n}\n}').replaceAll('\n', '\r\n');
    expect(await taken(text, 'token')).toBe(
      text.replace('"$0"', '"token": "${1}"$0').replace(/\$0(?!")/, '$0'),
    );
  });
});

describe('nothing', () => {
  test.each([
    ['outside of a payload', `${fencedPayload('{}')}\n$0`],
    ['in the line of a fence', pushDocument('```js$0on\n{}\n```')],
    ['in an ordinary document', '# A library\n\n```json\n{ "$0" }\n```\n'],
  ])('%s', async (_, text) => {
    expect(await labels(text)).toEqual([]);
  });

  test('is fetched for a payload that names a schema', async () => {
    const text = fencedPayload('{ "$schema": "https://example.org/evil.json", "$0" }');
    await expect(labels(text)).resolves.toEqual(expect.any(Array));
  });

  test.each([
    ['deep', '['.repeat(5_000)],
    ['long', `{ "a": "${'x'.repeat(60_000)}" `],
  ])('is done for what is too %s', async (_, json) => {
    expect(await labels(fencedPayload(`${json}$0`))).toEqual([]);
  });
});
