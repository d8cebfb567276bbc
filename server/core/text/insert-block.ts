import type { Edit } from './edit.ts';
import { lineEnd, newlineOf } from './line-bounds.ts';

/**
 * The edit that puts a block of lines at `offset`, which lies at a line's start or at the text's end,
 * with one blank line around it. It is written directly behind what stands before it, so that several
 * blocks at one place follow each other. The block's lines end with LF; they get the document's line end.
 */
export function insertBlock(text: string, offset: number, block: string, newline: string): Edit {
  const said = text.slice(0, offset).trimEnd().length;
  const at = said === 0 ? offset : lineEnd(text, said);
  const rest = text.slice(at);
  const present = said === 0 ? 0 : breaks(/^\s*/.exec(rest)?.[0]);
  const wanted = rest.trim() === '' ? 1 : 2;
  const gap = said === 0 ? '' : '\n\n';
  const newText = gap + block + '\n'.repeat(Math.max(0, wanted - present));
  return { span: { start: at, end: at }, newText: newText.replaceAll('\n', newline) };
}

/**
 * What an insertion writes behind another at the same place, so that no two blank lines meet, and one
 * stands above a heading.
 */
export function joinInsertions(first: string, second: string): string {
  const present = breaks(/[\r\n]*$/.exec(first)?.[0]);
  const [lead = ''] = /^[\r\n]*/.exec(second) ?? [];
  const rest = second.slice(lead.length);
  const wanted = rest.startsWith('#') ? 2 : Math.min(2, present + breaks(lead));
  return newlineOf(first + second).repeat(Math.max(0, wanted - present)) + rest;
}

function breaks(text = ''): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
