import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { removeLines } from '../../../server/core/text/remove-lines.ts';

/** The text without what stands between `«` and `»`. */
function without(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  return applyEdits(text, [removeLines(text, { start, end })]);
}

test.each([
  ['a line', 'a\n«b»\nc\n', 'a\nc\n'],
  ['between blank lines', 'a\n\n«b»\n\nc\n', 'a\n\nc\n'],
  ['at the end of a line', 'a «b»\nc\n', 'a\nc\n'],
  ['in the middle of a line', 'a «b» c\n', 'a c\n'],
  ['all that a list element says', '- a\n- «b»\n- c\n', '- a\n- c\n'],
  ['the same with a number', '1. a\r\n2. «b»\r\n3. c\r\n', '1. a\r\n3. c\r\n'],
  ['the same further in', '* a\n\t* «b»\n\t* c\n', '* a\n\t* c\n'],
  ['the last list element', '- a\n- «b»\n', '- a\n'],
  ['a list element with others below', '- «b»\n  - c\n', '-\n  - c\n'],
  ['a list element with a paragraph below', '1) «b»\n\n   c\n', '1)\n\n   c\n'],
  ['a line of a quote', '> a\n>\n> «b»\n>\n> c\n', '> a\n>\n> c\n'],
  ['the last line of a quote', '> a\n> «b»\n\nc\n', '> a\n\nc\n'],
  ['a quote between blank lines', 'a\n\n> «b»\n\nc\n', 'a\n\nc\n'],
  ['what stands before a quote’s end', '> a\n>\n> «b»\n\nc\n', '> a\n>\n\nc\n'],
  ['a list element in a quote', '> - a\n> - «b»\n> - c\n', '> - a\n> - c\n'],
])('removes %s', (_, marked, left) => {
  expect(without(marked)).toBe(left);
});
