import { expect, test } from 'vitest';
import { withBarePayloads } from '../helpers/exported.ts';
import { previewed, SETTINGS } from '../helpers/preview.ts';

const FORCED = { ...SETTINGS, configured: { id: 'data-sync', by: 'settings' } as const };
const HEAD =
  '## Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n- **Standard Payload Structure:**\n\n';
const PRETTY = `{
  "message": {
    "token": "user_token",
    "data": { "note": "{{name}} <b>" }
  }
}
`;

/** The code blocks of a preview: the line they say they begin on, and what they hold. */
function fences(html: string): (readonly [line: string, text: string])[] {
  return Array.from(
    html.matchAll(
      /<pre><code data-line="(\d+)" class="code-line language-json" dir="auto"><!--json-->([^<]*)<\/code><\/pre>/g,
    ),
    ([, line = '', text = '']) => [
      line,
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    ],
  );
}

test.each([
  ['as paragraphs', PRETTY.replace('<b>', '\\<b\\>').replace('user_token', 'user\\_token')],
  ['with blank lines', withBarePayloads(`\`\`\`json\n${PRETTY}\`\`\``)],
  ['without indentation', PRETTY.replace(/^ +/gm, '').replace('<b>', '\\<b\\>')],
])('bare JSON is shown as JSON: %s', (_, json) => {
  for (const text of [HEAD + json, (HEAD + json).replaceAll('\n', '\r\n')])
    expect(fences(previewed(`${text}\n\nBehind.`, FORCED).shown)).toEqual([['5', PRETTY]]);
});

test('what stands behind bare JSON stays behind it', () => {
  const { shown, plain } = previewed(`${HEAD + PRETTY}\nBehind **it**.\n`, FORCED);
  const behind = /<p[^>]*>Behind <strong>it<\/strong>\.<\/p>/;
  expect(shown.match(behind)?.[0]).toBe(plain.match(behind)?.[0]);
});

test('text on the same lines is not swallowed', () => {
  const { shown } = previewed(`${HEAD}{ "message": {} } is what we send.\n`, FORCED);
  expect(fences(shown)).toEqual([]);
  expect(shown).toContain('is what we send.');
});

test('unfinished JSON is shown as far as its paragraph goes', () => {
  const { shown } = previewed(`${HEAD}{\n"message": {\n"token": "t",\n\nMore.\n`, FORCED);
  expect(fences(shown)).toEqual([['5', '{\n  "message": {\n    "token": "t",\n']]);
  expect(shown).toContain('>More.</p>');
});

test('bare JSON in a list element or a quote stays in it', () => {
  const list = HEAD.replace(
    '- **Standard Payload Structure:**\n\n',
    '- **Standard Payload Structure:**\n\n  ',
  );
  for (const text of [
    `${list}{\n  "message": { "token": "t" }\n  }\n`,
    `${HEAD}> { "message": { "token": "t" } }\n`,
  ]) {
    const { shown } = previewed(text, FORCED);
    expect(fences(shown)).toHaveLength(1);
    expect(shown).toMatch(/<(li|blockquote)[^>]*>(?:(?!<\/\1>)[\s\S])*language-json/);
  }
});
