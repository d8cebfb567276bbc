import type { MarkdownDocument } from '../../markdown/document.ts';
import { indentBelow } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import { type Draft, indentDraft, plainText } from '../../text/draft.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { indentAt, lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';
import { endedAs, LIST_STAND_IN, withDraft } from './stand-in.ts';

const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)]) /;
/** A list element with nothing behind its label. */
const OPEN_LABEL = /^\s*([-*+] +)(?=\S).*:\**\s*$/;
const CODE = /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock)$/;

/**
 * The edit that writes a draft near a cursor, where nothing says where it belongs: on the cursor's line if
 * that is blank, behind the list element that it is in if the draft is a list, too, else behind the block.
 */
export function atCursor(
  { text, blocks, frontMatter }: MarkdownDocument,
  offset: number,
  draft: Draft,
  style: Style,
): DraftEdit {
  const behind = (at: number) =>
    withDraft(insertBlock(text, at, LIST_STAND_IN, style.newline), draft, style);
  if (frontMatter && offset < frontMatter.span.end) return behind(frontMatter.span.end);
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const isCode = block !== undefined && CODE.test(block.name);
  if (line.trim() === '' && !isCode) return onBlankLine(text, start, draft, style);
  const isList = BULLET.test(plainText(draft));
  if (isList && block && /List$/.test(block.name)) return behindElement(text, start, draft, style);
  return behind(nextLine(text, block?.end ?? offset));
}

/** Blank lines only where a neighbour would run into the draft. */
function onBlankLine(text: string, start: number, draft: Draft, style: Style): DraftEdit {
  const end = lineEnd(text, start);
  const indent = indentAt(text, end);
  const isList = BULLET.test(plainText(draft));
  const before = text.slice(lineStart(text, start - 1), start).trim();
  const behind = text.slice(nextLine(text, end), lineEnd(text, nextLine(text, end)));
  const above = before === '' || start === 0 || (isList && BULLET.test(before)) ? '' : '\n';
  const below = behind.trim() === '' || (isList && /^\s|^[-*+] /.test(behind)) ? '' : '\n';
  const lines = [above + indent, ...indentDraft(draft, indent), below];
  return { span: { start, end }, draft: endedAs(lines, style) };
}

function behindElement(text: string, start: number, draft: Draft, style: Style): DraftEdit {
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const own = /^\s*/.exec(line)?.[0] ?? '';
  const [, marker] = OPEN_LABEL.exec(line) ?? [];
  const indent = marker === undefined ? own : own + indentBelow(marker, style);
  const lines = [`\n${indent}`, ...indentDraft(draft, indent)];
  return { span: { start: end, end }, draft: endedAs(lines, style) };
}
