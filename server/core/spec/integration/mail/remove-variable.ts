import type { Edit } from '../../../text/edit.ts';
import { removeLines } from '../../../text/remove-lines.ts';
import type { Span } from '../../../text/span.ts';
import type { TemplateVariable } from './variables-in-text.ts';

/** What does no more than part two variables. */
const SEPARATOR = /^[\s,;、，|·•/]*(?:and|und|y|et|e|dan|и)?\s*$/;
/** In units, with what parts it from the next one. */
const LONGEST_REMARK = 200;
/** What may follow a variable that is taken out of a line: the next one, the end, or first a remark on it. */
const BEHIND =
  /^( {0,3}\([^()\n]{0,150}\))?[^\S\n]{0,9}(?:$|[\r\n,;.、，|·•/)\]}<]|(?:and|und|y|et|e|dan|и)\s)/;

/** The edit that takes a variable out of its list: its whole item or row, or on a line what parts it from the one before. */
export function removeVariable(
  variable: TemplateVariable,
  previous: TemplateVariable | undefined,
  source: string,
): Edit | undefined {
  const { item } = variable;
  if (item) return removeLines(source, { start: item.start, end: item.end });
  if (!previous) return undefined;
  const { start, end } = widened(variable, source);
  const from = widened(previous, source).end;
  const behind = BEHIND.exec(source.slice(end, end + LONGEST_REMARK));
  if (!SEPARATOR.test(source.slice(from, start)) || !behind) return undefined;
  // A remark in brackets is about this variable, and goes with it.
  const [, remark = ''] = behind;
  return { span: { start: from, end: end + remark.length }, newText: '' };
}

/**
 * The edit that takes a wrong variable out of its list, where that has the right one already: with what parts
 * it from the one before, else from the next. Undefined where it has not, or that is more.
 */
export function removeListed(
  variable: TemplateVariable,
  right: string,
  all: readonly TemplateVariable[],
  source: string,
): Edit | undefined {
  const beside = all.filter(({ list, isFence }) => list === variable.list && !isFence);
  const at = beside.indexOf(variable);
  if (at < 0 || !beside.some(({ text }) => compact(text) === compact(right))) return undefined;
  const [before, behind] = [beside[at - 1], beside[at + 1]];
  if (before || variable.item || !behind) return removeVariable(variable, before, source);
  const { start, end } = widened(variable, source);
  const to = widened(behind, source).start;
  return SEPARATOR.test(source.slice(end, to))
    ? { span: { start, end: to }, newText: '' }
    : undefined;
}

/** A span with the marks of code and emphasis around it. */
function widened({ start, end }: Span, source: string): Span {
  let from = start;
  let to = end;
  while (/[`*_]/.test(source[from - 1] ?? '') && source[from - 1] === source[to]) {
    from--;
    to++;
  }
  return { start: from, end: to };
}

/** A variable without blanks inside of its braces. */
function compact(text: string): string {
  return text.replace(/\{\s+|\s+\}/g, (marks) => marks.trim());
}
