import type { Edit } from '../../../text/edit.ts';
import { removeLines } from '../../../text/remove-lines.ts';
import type { Span } from '../../../text/span.ts';
import type { TemplateVariable } from './variables-in-text.ts';

const SEPARATOR = /^[\s,;、，|·•/]*(?:and|und|y|et|e|dan|и)?\s*$/;
/** In units, with what parts it from the next one. */
const LONGEST_REMARK = 200;
/** What may follow a variable that is taken out of a line: the next one, the end, or first a remark on it. */
const BEHIND =
  /^( {0,3}\([^()\n]{0,150}\))?[^\S\n]{0,9}(?:$|[\r\n,;.、，|·•/)\]}<]|(?:and|und|y|et|e|dan|и)\s)/;

/**
 * The edit that takes a variable out of its list, which is among those that are `listed`: its whole item or
 * row, or on a line what parts it from the one before, else from the next. Undefined where that is more.
 */
export function removeVariable(
  variable: TemplateVariable,
  listed: readonly TemplateVariable[],
  source: string,
): Edit | undefined {
  const { item, list } = variable;
  if (item) return removeLines(source, { start: item.start, end: item.end });
  const own = widened(variable, source);
  const beside = listed.filter((each) => each.list === list);
  const at = beside.indexOf(variable);
  const [before, behind] = [beside[at - 1], beside[at + 1]];
  const start = before && widened(before, source).end;
  if (start !== undefined && SEPARATOR.test(source.slice(start, own.start))) {
    // A remark in brackets is about this variable, and goes with it.
    const rest = BEHIND.exec(source.slice(own.end, own.end + LONGEST_REMARK));
    return rest
      ? { span: { start, end: own.end + (rest[1] ?? '').length }, newText: '' }
      : undefined;
  }
  const end = behind && widened(behind, source).start;
  if (before || end === undefined || !SEPARATOR.test(source.slice(own.end, end))) return undefined;
  return { span: { start: own.start, end }, newText: '' };
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
