import { describe, expect, test } from 'vitest';
import {
  draftOf,
  indentDraft,
  joinDrafts,
  plainText,
  snippetText,
} from '../../../server/core/text/draft.ts';

describe('drafts', () => {
  test('placeholders are blanks, links and check boxes are none', () => {
    const text =
      '- [ ] **Provider:** [e.g., Stripe], [docs](https://stripe.com), [a][b] \\[Level\\]';
    expect(draftOf(text).filter((part) => typeof part !== 'string')).toEqual([
      { text: '[e.g., Stripe]' },
      { text: '\\[Level\\]' },
    ]);
    expect(plainText(draftOf(text))).toBe(text);
  });

  test('the snippet escapes what would mean something there', () => {
    const draft = ['{{a}} $1 \\_ ', { text: 'b}$' }];
    expect(snippetText(draft)).toBe('{{a\\}\\} \\$1 \\\\_ ${1:b\\}\\$}$0');
    expect(plainText(draft)).toBe('{{a}} $1 \\_ b}$');
  });

  test('choices are picked from, and a name is filled in together', () => {
    const draft = [
      { text: '', choices: ['High', 'a,b|c', '{{d}}'] },
      ': ',
      { text: 'x', name: 'n' },
      ' ',
      { text: 'x', name: 'n' },
      ' ',
      { text: '' },
    ];
    expect(snippetText(draft)).toBe('${1|High,a\\,b\\|c,{{d}}|}: ${2:x} ${2} ${3}$0');
    expect(plainText(draft)).toBe('High: x x ');
  });

  test('joined and indented, empty lines stay empty', () => {
    const blank = { text: '[b]' };
    const joined = joinDrafts([['a\n'], [], [blank, '\n\nc\n'], ['d', blank]], '\n');
    expect(joined).toEqual(['a\n\n', blank, '\n\nc\n\nd', blank]);
    expect(indentDraft(['a\n', blank, '\n\nc\n'], '  ')).toEqual(['a\n  ', blank, '\n\n  c\n']);
  });
});
