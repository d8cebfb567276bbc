import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import {
  code,
  codes,
  emphasis,
  line,
  link,
  list,
  paragraph,
  type RichText,
  strong,
} from '../../../server/core/text/rich-text.ts';
import { markdownOf } from '../../../server/core/text/rich-text-markdown.ts';
import { plainTextOf } from '../../../server/core/text/rich-text-plain.ts';

const TEXT: RichText = [
  paragraph(line`${strong('Stripe')} sends ${codes(['a.b', 'c_d', 'e'], 'and')}, ${2} of 3.`),
  list([
    line`${link('a page', 'https://docs.stripe.com/a')} & more`,
    line`${emphasis('b')}${undefined}`,
  ]),
  { kind: 'quote', line: ['said'] },
  { kind: 'code', text: 'x\r\n```\ny' },
];

test('as Markdown', () => {
  expect(markdownOf(TEXT)).toBe(`**Stripe** sends \`a.b\`, \`c_d\` and \`e\`, 2 of 3.

- [a page](https://docs.stripe.com/a) & more
- *b*

> said

\`\`\`\`
x
\`\`\`
y
\`\`\`\``);
});

test('as plain text', () => {
  expect(plainTextOf(TEXT)).toBe(`Stripe sends a.b, c_d and e, 2 of 3.

- a page (https://docs.stripe.com/a) & more
- b

said

x
\`\`\`
y`);
});

test.each([
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['# no heading', '\\# no heading'],
  ['[no](command:link)', '\\[no\\](command:link)'],
  ['https://no.link', 'https\\://no.link'],
  ['WWW.no.link', 'WWW\\.no.link'],
  ['a@no.link', 'a\\@no.link'],
  ['&lt; and &', '\\&lt; and &'],
  ['two\n\nlines', 'two lines'],
])('%j is %j', (text, markdown) => {
  expect(markdownOf([paragraph([text])])).toBe(markdown);
});

test.each([
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['two\nlines', '`two lines`'],
  [' ', ''],
  ['a'.repeat(200), `\`${'a'.repeat(119)}…\``],
])('%j as code is %j', (text, markdown) => {
  expect(markdownOf([paragraph([code(text)])])).toBe(markdown);
});

test.each([
  'command:quit',
  'javascript:alert(1)',
  'http://a.b',
  'https://a.b/)(x',
  'https://a.b/ x',
])('no link leads to %s', (href) => {
  expect(markdownOf([paragraph([link('words', href)])])).toBe('words');
});

test('any words come out as they went in', () => {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  const piece = fc.constantFrom(
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '#',
    '!',
    '\\',
    '|',
    '~',
    '-',
    '+',
    '=',
    '1.',
    '://',
    'https',
    'www.',
    '@',
    'a',
    'b.co',
    ' ',
    '\n',
    '\t',
    '$',
    '{',
    '&amp;',
    '"',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      (text) => {
        const words = text.replace(/\s+/g, ' ').trim();
        const [open, inline, close, ...more] = renderer.parse(markdownOf([paragraph([text])]), {});
        if (words === '') return;
        expect([open?.type, close?.type, more.length]).toEqual([
          'paragraph_open',
          'paragraph_close',
          0,
        ]);
        const types = new Set(inline?.children?.map(({ type }) => type));
        expect([...types].filter((type) => type !== 'text' && type !== 'text_special')).toEqual([]);
        expect(inline?.children?.map(({ content }) => content).join('')).toBe(words);
      },
    ),
    { numRuns: 500 },
  );
});
