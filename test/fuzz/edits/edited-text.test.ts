import { expect, test } from 'vitest';
import { textAt, versionsOf, withEdit } from './edited-text.ts';
import { markEdits, readMarkedEdits } from './marked-edits.ts';

test('a marked text is its versions', () => {
  const marked = 'one⟪1- two⟫⟪1+ 2⟫⟪1+2- 3⟫ four⟪2+\r\n⟫';
  const segments = readMarkedEdits(marked);
  expect(markEdits(segments)).toBe(marked);
  expect(textAt(segments, 0)).toBe('one two four');
  expect(versionsOf(segments)).toEqual([
    { text: 'one 2 3 four', change: { start: 3, oldEnd: 7, newEnd: 7 } },
    { text: 'one 2 four\r\n', change: { start: 5, oldEnd: 12, newEnd: 12 } },
  ]);
});

test('an edit splits what it meets', () => {
  const first = withEdit([{ text: 'abcd', born: 0 }], 1, { start: 1, oldEnd: 3, inserted: 'x' });
  expect(markEdits(first)).toBe('a⟪1+x⟫⟪1-bc⟫d');
  expect(markEdits(withEdit(first, 2, { start: 1, oldEnd: 3, inserted: '' }))).toBe(
    'a⟪1+2-x⟫⟪1-bc⟫⟪2-d⟫',
  );
});
