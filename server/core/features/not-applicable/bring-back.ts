import { type KeptRow, keptContent, keptRow } from '../../spec/applicability/kept-content.ts';
import type { SectionMark } from '../../spec/section.ts';
import { hasNoContent, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { bodySkeleton, valueSkeleton } from '../../templates/skeleton.ts';
import { type DraftEdit, draftEdit } from '../../text/draft-edit.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { removeLines } from '../../text/remove-lines.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { KnownSection } from '../section-at.ts';
import { putRowsBack } from './fallback-lines.ts';

/**
 * The edits that bring a section back which says itself that it does not apply: the content that a comment
 * keeps, or where none does, what the template asks for. Empty where the section says nothing of the kind.
 */
export function bringBack(known: KnownSection, spec: Spec): (Edit | DraftEdit)[] {
  const mark = known.section.notApplicable;
  if (!mark) return [];
  const kept = keptIn(known, spec);
  return kept ? fromComments(known, mark, kept, spec) : withoutMark(known, mark, spec);
}

/** What comments under a mark keep. Spans count from the document's start. */
interface Kept {
  readonly content: string;
  /** From the first of the comments to the last. */
  readonly span: Span;
  readonly rows: readonly KeptRow[];
}

function keptIn({ start, section }: KnownSection, spec: Spec): Kept | undefined {
  const { text } = spec.markdown;
  const comments = section.body
    .filter(({ kind }) => kind === 'comment')
    .map((block) => shiftSpan(block, start))
    .map((span) => ({ span, source: text.slice(span.start, span.end) }));
  // Of an empty section there are only rows.
  const first = comments.findIndex(
    ({ source }) => keptContent(source) !== undefined || keptRow(source) !== undefined,
  );
  const comment = comments[first];
  if (!comment) return undefined;
  const rows = comments.slice(first).flatMap((each) => {
    const row = keptRow(each.source);
    return row ? [{ row, end: each.span.end }] : [];
  });
  return {
    content: keptContent(comment.source) ?? '',
    span: { start: comment.span.start, end: rows.at(-1)?.end ?? comment.span.end },
    rows: rows.map(({ row }) => row),
  };
}

function fromComments(
  { start, section }: KnownSection,
  mark: SectionMark,
  { content, span, rows }: Kept,
  spec: Spec,
): Edit[] {
  const { text } = spec.markdown;
  const table = putRowsBack(rows, section, spec);
  const behindHeading = start + (section.heading?.span.end ?? 0);
  const line = linesOf(shiftSpan(mark.statement, start), text);
  const beside = text.slice(behindHeading, line.start) + text.slice(line.end, span.start);
  if (mark.by === 'body' && line.start >= behindHeading && beside.trim() === '') {
    return [{ span: { start: behindHeading, end: span.end }, newText: content }, ...table];
  }
  return [removeMark(start, mark, text), { span, newText: content.trimStart() }, ...table];
}

function withoutMark(
  { start, section }: KnownSection,
  mark: SectionMark,
  spec: Spec,
): (Edit | DraftEdit)[] {
  const { text } = spec.markdown;
  if (mark.leftover) return [removeMark(start, mark, text)];
  const { definition, heading } = section;
  const style = styleOf(spec);
  if (mark.by === 'provider') {
    const field = section.fields.find(({ notApplicable }) => notApplicable);
    const value = field ? valueSkeleton(field.definition, style).trim() : '';
    return field ? [draftEdit({ span: shiftSpan(field.value.span, start), newText: value })] : [];
  }
  if (!definition || !heading) return [];
  const skeleton = bodySkeleton(definition, style, heading.level).replaceAll('\n', style.newline);
  if (mark.by === 'body') {
    const span = linesOf(shiftSpan(mark.statement, start), text);
    return [draftEdit({ span, newText: skeleton })];
  }
  const gap = style.newline + style.newline;
  const below = insertion(start + heading.span.end, gap + skeleton);
  return [removeMark(start, mark, text), ...(hasNoContent(section) ? [draftEdit(below)] : [])];
}

/** The edit that takes a mark away: its lines, or what of a heading or a field's value says it. */
function removeMark(start: number, { by, statement }: SectionMark, text: string): Edit {
  const span = shiftSpan(statement, start);
  return by === 'body' ? removeLines(text, linesOf(span, text)) : { span, newText: '' };
}

function linesOf({ start, end }: Span, text: string): Span {
  return { start: lineStart(text, start), end: lineEnd(text, end) };
}
