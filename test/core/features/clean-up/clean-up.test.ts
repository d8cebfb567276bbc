import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksExported } from '../../../../server/core/features/clean-up/clean-up.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { cleanUpAnything } from '../../../fuzz/clean-up/laws.ts';
import { tryLaw } from '../../../fuzz/try-law.ts';
import { cleanedUp } from '../../../helpers/clean-up.ts';
import { readWith } from '../../../helpers/environment.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
import { PROPERTY } from '../../../helpers/property.ts';

const dataSync = readWith('data-sync');

/** Cleans up what stands between a heading and another, with both line ends. */
function checkCleanUp(before: string, after: string): void {
  for (const newline of ['\n', '\r\n']) {
    const inDocument = (text: string) =>
      `## 2. Payment Gateway Integration\n\n${text}\n\n## 6. External Dependencies & Fallback Strategy\n`.replaceAll(
        '\n',
        newline,
      );
    const clean = cleanedUp(inDocument(before), dataSync);
    expect(clean).toBe(inDocument(after));
    expect(cleanedUp(clean, dataSync)).toBe(clean);
  }
}

/** Each is left as it stands, though something beside it is cleaned up. */
function checkKept(...texts: readonly string[]): void {
  for (const text of texts) checkCleanUp(`a\\_b\n\n${text}`, `a_b\n\n${text}`);
}

test('the template that we were given, as Google Docs exports it', () => {
  const golden = readFileSync(new URL('data-sync.clean.md', import.meta.url), 'utf8');
  expect(cleanedUp(readFixture('seeds/data-sync.md'))).toBe(golden);
  expect(cleanedUp(golden)).toBe(golden);
});

test.each([
  ['escapes in code only', '```\na\\_b\n```\n\n`c\\_d`', false],
  ['an escape that nothing needs', 'Call a\\_b here.', true],
])('is offered where it changes something: %s', (_, text, isOffered) => {
  const { spec } = checkText(`## 2. Payment Gateway Integration\n\n${text}\n`, dataSync);
  expect(spec && looksExported(spec)).toBe(isOffered);
});

describe('escapes', () => {
  test('that nothing needs go', () => {
    checkCleanUp(
      'payment\\_intent.succeeded: \\[e.g., Stripe\\] \\- see {{first\\_name}}, C\\+\\+, \\#4, 3 \\* 4, \\~5, a \\< b \\> c',
      'payment_intent.succeeded: [e.g., Stripe] - see {{first_name}}, C++, #4, 3 * 4, ~5, a < b > c',
    );
    checkCleanUp('### **2\\.1\\. Refunds**', '### 2.1. Refunds');
    checkCleanUp(
      '| a\\_b | \\[c\\] |\n| :---- | :---- |\n| \\- | 1\\. |',
      '| a_b | [c] |\n| :---- | :---- |\n| - | 1. |',
    );
    checkCleanUp('first\\_last@example.com', 'first_last@example.com');
    checkCleanUp('wss://api.\\[projectname\\].com/live', 'wss://api.[projectname].com/live');
    checkCleanUp(
      '* **\\[e.g., Stripe\\]** and \\[Service 3\\]',
      '* **[e.g., Stripe]** and [Service 3]',
    );
  });

  test('in an address go, too', () => {
    checkCleanUp(
      '* https://api.example.com/v1/user\\_list?a\\_b=\\[c\\], www.example.com/a\\_b',
      '* https://api.example.com/v1/user_list?a_b=[c], www.example.com/a_b',
    );
  });

  test('without which a line would begin another block stay', () => {
    checkKept(
      '1\\. one',
      '\\- one',
      '\\+ one',
      '\\* one',
      '\\# one',
      '\\> one',
      'one\n\\---',
      'one\n\\===',
    );
    checkKept(
      '\\`\\`\\`',
      '\\~~~',
      '* \\- one',
      '> 1\\. one',
      '* \\[ \\] one',
      '* \\[x\\] one',
      '\\---',
    );
  });

  test('at the beginning of a line that nothing needs go', () => {
    checkCleanUp('\\[Strategy\\]', '[Strategy]');
    checkCleanUp('\\-5 degrees', '-5 degrees');
    checkCleanUp('\\#payments', '#payments');
    checkCleanUp('\\_id', '_id');
    checkCleanUp('1\\.5 seconds', '1.5 seconds');
  });

  test('without which the text would be another stay', () => {
    checkKept(
      '\\*one\\* \\_two\\_',
      '\\`one\\`',
      '\\~\\~one\\~\\~',
      '\\<div\\> \\<API\\_HOST\\>'.replaceAll('\\>', '>').replace('\\_', '_'),
    );
    checkKept(
      '\\[one\\](https://example.com)',
      '!\\[one\\](two.png)',
      '\\[one\\]: https://example.com',
      '\\[^1\\]',
    );
    checkKept(
      '\\&amp; \\&copy; \\&#42;',
      'one\\\\*two',
      '\\$x\\$',
      '\\@team',
      '> \\[!NOTE\\]\n> one',
    );
    checkKept('| one \\| two | three |\n| --- | --- |\n| four | five |');
    checkKept('\\[one\\] and \\[One\\]\n\n[one]: https://example.com');
    checkKept('[one]\\[two\\]');
  });

  test('in code, in HTML and in addresses are none', () => {
    checkKept(
      '`a\\_b`',
      '```\na\\_b\n```',
      '    a\\_b',
      '<!-- a\\_b -->',
      '<div title="a\\_b">\na\\_b\n</div>',
    );
    checkKept('[one](https://example.com/a\\_b)', '<https://example.com/a\\_b>');
  });
});

describe('headings', () => {
  test('that are bold as a whole are not any more', () => {
    checkCleanUp('### **1\\. One**', '### 1. One');
    checkCleanUp('### **One** **two** {#one-two}', '### One two {#one-two}');
    checkCleanUp('### __One__ ###', '### One ###');
    checkCleanUp('**One**\n-------', 'One\n-------');
    checkCleanUp('**1\\. One**\n-------', '1\\. One\n-------');
  });

  test('that say more keep their marks', () => {
    checkKept('### **One** two', '### *One*', '### `**one**`', '**One**');
  });
});

describe('comments', () => {
  test('that are text become real ones', () => {
    checkCleanUp(
      '\\<\\!-- AI INSTRUCTION: a\\_b \\- c \\--\\>',
      '<!-- AI INSTRUCTION: a_b - c -->',
    );
    checkCleanUp('\\<\\!-- one\ntwo \\--\\>', '<!-- one\ntwo -->');
    checkCleanUp('* one \\<\\!-- two \\--\\>\n* three', '* one <!-- two -->\n* three');
    checkCleanUp(
      '\\<\\!-- one \\--\\>\n* **Provider:** Stripe',
      '<!-- one -->\n* **Provider:** Stripe',
    );
    checkCleanUp('\\<\\!-- **one** `a_b` \\--\\>', '<!-- **one** `a_b` -->');
  });

  test('stay text where they would say something else, or take something with them', () => {
    checkKept('\\<\\!-- one \\--\\> two');
    checkCleanUp('\\<\\!-- one\n\ntwo \\--\\>', '\\<!-- one\n\ntwo -->');
    checkKept('| a |\n| --- |\n| \\<!-- one --> |', '\\<\\!--> one \\--\\>');
  });
});

describe('payloads', () => {
  const push = (payload: string) =>
    `## 4. Push Notifications (Mobile/Web)\n\n* **Provider:** FCM\n* **Standard Payload Structure:**\n\n${payload}\n`;
  const bare =
    '{\n  "message": {\n    "token": "device\\_token",\n    "data": { "a": "\\[b\\]" }\n  }\n}';
  const fenced =
    '```json\n{\n  "message": {\n    "token": "device_token",\n    "data": { "a": "[b]" }\n  }\n}\n```';

  test.each(['\n', '\r\n'])(
    'get a fence, and lose the blank lines between all their lines (%j)',
    (newline) => {
      const clean = push(fenced).replaceAll('\n', newline);
      for (const payload of [bare, bare.replaceAll('\n', '\n\n')])
        expect(cleanedUp(push(payload).replaceAll('\n', newline), dataSync)).toBe(clean);
      expect(cleanedUp(clean, dataSync)).toBe(clean);
    },
  );

  test('stay bare where a comment says so, or where they cannot be read', () => {
    const suppressed = `<!-- integration-spec-disable-next-line payload-fence -->\n\n${bare}`;
    for (const payload of [suppressed, '{ "message": {'])
      expect(cleanedUp(push(payload), dataSync)).toBe(push(payload));
  });
});

describe('blanks', () => {
  test('that say nothing go with the rest', () => {
    checkCleanUp(
      'a\\_b \n\none\u00a0two  \n   \n* three\t\n* four\u00a0',
      'a_b\n\none two\n\n* three\n* four',
    );
  });

  test('that break a line, or keep a number and its unit together, stay', () => {
    checkKept('one  \ntwo', '10\u00a0MB', '`one `\n```\ntwo \n```');
  });

  test('alone are no reason to clean up', () => {
    checkCleanUp('one \n\ntwo\u00a0three &amp; four', 'one \n\ntwo\u00a0three &amp; four');
  });

  test('references for plain characters go with the rest', () => {
    checkCleanUp('a\\_b &amp; c &lt; d, &lt;div&gt; &copy;', 'a_b & c < d, &lt;div> &copy;');
  });
});

test('front matter is left alone', () => {
  const text = '---\nintegration-spec: data-sync\ntitle: a\\_b \n---\n\n# One\n';
  expect(cleanedUp(`${text}\na\\_b\n`)).toBe(`${text}\na_b\n`);
});

test('a lone CR ends a line, too', () => {
  expect(cleanedUp('# One\r\ra\\_b\r1\\. c\r\r\\- d \r', dataSync)).toBe(
    '# One\r\ra_b\r1\\. c\r\r\\- d\r',
  );
});

test('changes nothing that is said of texts of any kind, and twice is once', () => {
  expect(tryLaw(cleanUpAnything, { ...PROPERTY, numRuns: 20 }).failure).toBeUndefined();
});
