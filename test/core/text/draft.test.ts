import { describe, expect, test } from 'vitest';
import {
  draftOf,
  indentDraft,
  joinDrafts,
  plainText,
  snippetText,
} from '../../../server/core/text/draft.ts';
import { fromLineStart, plainEdit } from '../../../server/core/text/draft-edit.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';

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

  test('a name with an action is two blanks, the target of a link none', () => {
    const blanks = (text: string) => draftOf(text).filter((part) => typeof part !== 'string');
    expect(blanks('- [Event name]: [Action to take]')).toHaveLength(2);
    expect(blanks('[docs]: https://example.org')).toEqual([]);
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

describe('lines behind the end of an indented line', () => {
  test.each(['\n', '\r\n'])('are written from the start of the next one, with %j', (newline) => {
    const text = `- a${newline}  - b${newline}- c`;
    const at = text.indexOf('b') + 1;
    const edit = { span: { start: at, end: at }, draft: draftOf(`${newline}  - [reason]`) };
    const moved = fromLineStart(edit, text);
    expect(text.slice(moved.span.start)).toBe('- c');
    expect(applyEdits(text, [plainEdit(moved)])).toBe(applyEdits(text, [plainEdit(edit)]));
    expect(snippetText(moved.draft)).toBe(['  - ${1:[reason]}$0', newline].join(''));
  });

  test('stay where no line follows, and where they do not begin one', () => {
    for (const [text, newText] of [
      ['- a\n  - b', '\n  - [reason]'],
      ['- a\n  - b\n', ' [reason]'],
    ] as const) {
      const at = text.indexOf('b') + 1;
      const edit = { span: { start: at, end: at }, draft: draftOf(newText) };
      expect(fromLineStart(edit, text)).toBe(edit);
    }
  });
});
