import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusHead } from '../../../server/core/http/status-code.ts';
import { findDate } from '../../../server/core/text/date.ts';
import { judgeVariable } from '../../../server/core/variables/judge.ts';
import { parseExpression } from '../../../server/core/variables/parse-expression.ts';
import { scanVariables } from '../../../server/core/variables/scan.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

const pieces = fc.constantFrom(
  ...[
    '{',
    '{{',
    '{{{',
    '}',
    '}}',
    '}}}',
    '$',
    '%',
    '*|',
    '|*',
    '[',
    ']',
    '<%=',
    '%>',
    '-',
    '#',
    '/',
  ],
  ...['name', 'a.b', 'firstName', ' ', '\\', "'", '"', '|', '~', '!', '>', 'if', 'else', '..', 'é'],
  ...['HTTP', '429', '5xx', '2026', '-11-', '23', 'November', '/', ',', '年', '\n'],
);
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const languages = fc.constantFrom(
  ...(['handlebars', 'mustachio', 'resend', 'brevo', 'liquid', 'mandrill', 'mailgun'] as const),
);

test(
  'any text can be read, and what is found in it lies in it',
  () => {
    fc.assert(
      fc.property(texts, languages, (text, name) => {
        let end = 0;
        for (const { syntax, inner, ...span } of scanVariables(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          end = span.end;
          const written = {
            syntax,
            text: text.slice(span.start, span.end),
            inner: text.slice(inner.start, inner.end),
          };
          const known = { language: { language: name, source: '' }, parse: parseExpression };
          for (const repair of judgeVariable(written, known)?.repairs ?? []) {
            expect(repair).not.toBe(written.text);
          }
        }
        for (const found of [findDate(text), ...(statusHead(text)?.codes ?? [])]) {
          expect(found?.end ?? 0).toBeLessThanOrEqual(text.length);
        }
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);

test(
  'a repair has nothing wrong with it',
  () => {
    const words = fc.constantFrom('first', 'name', 'Last', 'x1', 'order id', 'user.first name');
    const braces = fc.constantFrom(
      ['{{', '}'],
      ['{', '}}'],
      ['{{', '}}'],
      ['{{{', '}}'],
      ['{{ ', ' }}'],
    );
    fc.assert(
      fc.property(words, braces, languages, (word, [open = '', close = ''], name) => {
        const known = { language: { language: name, source: '' }, parse: parseExpression };
        const judge = (text: string) =>
          scanVariables(text).flatMap(({ syntax, start, end, inner }) => {
            const written = {
              text: text.slice(start, end),
              inner: text.slice(inner.start, inner.end),
            };
            return judgeVariable({ syntax, ...written }, known) ?? [];
          });
        for (const { repairs } of judge(open + word + close)) {
          expect(repairs.length).toBeGreaterThan(0);
          for (const repair of repairs) expect(judge(repair), repair).toEqual([]);
        }
      }),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
