import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keepInComment,
  keepRow,
  keptContent,
  keptRow,
} from '../../../../server/core/spec/applicability/kept-content.ts';
import { PROPERTY } from '../../../helpers/property.ts';

const piece = fc.oneof(
  fc.constantFrom('--', '-', '>', '\\', '!', '<!--', '-->', '--\\>', '--!>', '\n', '\r\n', '```'),
  fc.string(),
);
const content = fc.array(piece, { maxLength: 12 }).map((pieces) => `\n${pieces.join('')}.`);

test('any content comes back as it was, out of a comment that nothing in it ends', () => {
  fc.assert(
    fc.property(content, fc.constantFrom('\n', '\r\n'), (text, newline) => {
      const comment = keepInComment(text, newline);
      expect(keptContent(comment)).toBe(text);
      expect(comment.search(/--!?>/)).toBe(comment.length - 3);
      expect(keptRow(comment)).toBeUndefined();
    }),
    PROPERTY,
  );
});

test('so does a row, with its place', () => {
  const row = { line: 3, table: 1, text: '| FCM | Low | `a --> b` |' };
  const comment = keepRow(row, '\r\n');
  expect(comment).toBe(
    '<!-- integration-spec-kept-row 3 of table 2\r\n| FCM | Low | `a --\\> b` |\r\n-->',
  );
  expect(keptRow(comment)).toEqual(row);
  expect(keptContent(comment)).toBeUndefined();
});

test.each([
  '<!-- a note -->',
  '<!-- integration-spec-kept -->',
  '<!-- integration-spec-keptx\n-->',
])('another comment keeps nothing: %s', (comment) => {
  expect(keptContent(comment)).toBeUndefined();
  expect(keptRow(comment)).toBeUndefined();
});
