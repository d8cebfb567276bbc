import { describe, expect, test } from 'vitest';
import { payloadHover } from '../../../server/lsp/payload/hover.ts';
import { spanOf } from '../../../server/lsp/ranges.ts';
import { fencedPayload, pushDocument } from '../../helpers/payload-documents.ts';
import { checkAt } from './check.ts';

/** What is said at `$0`, and of what. */
async function hovered(marked: string): Promise<{ words: string; of: string } | undefined> {
  const { check, offset } = checkAt(marked);
  const hover = await payloadHover(check, offset);
  if (!hover) return undefined;
  const { start, end } = spanOf(hover.range, check.document);
  return { words: hover.markdown, of: check.document.text.slice(start, end) };
}

describe('on a key', () => {
  test('the words of the schema, and the type', async () => {
    const found = await hovered(
      fencedPayload('{ "message": { "token": "t", "notifi$0cation": { "title": "x" } } }'),
    );
    expect(found).toEqual({
      of: '"notification"',
      words: '**`notification`** — object\n\nWhat every platform shows.',
    });
  });

  test('what it must be like', async () => {
    const payload = (android: string) =>
      fencedPayload(`{ "message": { "token": "t", "android": { ${android} } } }`);
    expect((await hovered(payload('"prio$0rity": "high"')))?.words).toBe(
      '**`priority`** — string\n\nnormal or high.\n\nOne of `"normal"`, `"high"`, `"NORMAL"`, `"HIGH"`.',
    );
    expect((await hovered(payload('"t$0tl": "3s"')))?.words).toContain(
      'Form: `^\\d+(\\.\\d{1,9})?s$`',
    );
    expect((await hovered(fencedPayload('{ "aps": { "ba$0dge": 1 } }', 'APNs')))?.words).toContain(
      'At least 0.',
    );
  });

  test('at the top, how much of what is taken is used', async () => {
    const { words = '' } =
      (await hovered(
        fencedPayload('{ "mess$0age": { "token": "t", "notification": { "title": "x" } } }'),
      )) ?? {};
    expect(words).toMatch(/^\*\*`message`\*\* — object, required\n\nThe message to send\.\n\n/);
    expect(words).toContain(
      'The content of this message is 30 bytes long; FCM takes 4096 at most.',
    );
  });
});

test('on a value, what its key is', async () => {
  const found = await hovered(fencedPayload('{ "message": { "token": "t$0t" } }'));
  expect(found?.of).toBe('"tt"');
  expect(found?.words).toMatch(/^\*\*`token`\*\* — string\n\nThe registration token/);
});

describe('what is not finished', () => {
  test.each([
    ['a key without value', '{ "message": { "to$0ken" } }', 'token'],
    ['a key with a colon', '{ "message": { "to$0ken": } }', 'token'],
    ['an object', '{ "message": { "to$0ken": "t",', 'token'],
  ])('%s', async (_, json, key) => {
    expect((await hovered(fencedPayload(json)))?.words).toContain(`**\`${key}\`**`);
  });
});

test('in an export, of what stands there with its escapes', async () => {
  const text = pushDocument('{ "message": { "token": "a\\_b", "fcm\\_opt$0ions": {} } }').replace(
    'Structure',
    'Structure \\[one\\]',
  );
  expect(await hovered(text)).toEqual({
    of: '"fcm\\_options"',
    words: '**`fcm_options`** — object\n\nOptions of the SDKs on all platforms.',
  });
});

describe('nothing', () => {
  test.each([
    ['on a key of one’s own', fencedPayload('{ "message": { "data": { "rou$0te": "/" } } }')],
    ['between the keys', fencedPayload('{ "message": {$0  } }')],
    ['outside of a payload', `$0${fencedPayload('{ "message": {} }')}`],
    ['for a provider that we do not know', fencedPayload('{ "mess$0age": {} }', 'Pushify')],
    ['in an ordinary document', '# A library\n\n```json\n{ "mess$0age": {} }\n```\n'],
  ])('%s', async (_, text) => {
    expect(await hovered(text)).toBeUndefined();
  });

  test('for a key that objects inherit', async () => {
    expect(await hovered(fencedPayload('{ "constr$0uctor": 1, "message": {} }'))).toBeUndefined();
    expect(await hovered(fencedPayload('{ "__pro$0to__": 1, "message": {} }'))).toBeUndefined();
  });
});
