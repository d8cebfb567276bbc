import type { Edit } from './edit.ts';

/**
 * The edit that puts a block of lines at `offset`, which lies at a line's start or at the text's end,
 * with one blank line around it. The block's lines end with LF; they get the document's line end.
 */
export function insertBlock(text: string, offset: number, block: string, newline: string): Edit {
  const before = text.slice(Math.max(0, offset - 4), offset).replaceAll('\r\n', '\n');
  const isFirst = text.slice(0, offset).trim() === '' && before === '';
  const gap = isFirst || /\n[ \t]*\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const rest = text.slice(offset);
  const isFollowed = rest.trim() !== '' && !/^[ \t]*\r?\n/.test(rest);
  const newText = `${gap}${block}${isFollowed ? '\n\n' : '\n'}`;
  return { span: { start: offset, end: offset }, newText: newText.replaceAll('\n', newline) };
}
