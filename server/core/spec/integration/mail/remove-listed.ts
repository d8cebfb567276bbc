import type { Edit } from '../../../text/edit.ts';
import { removeVariable, SEPARATOR, widened } from './remove-variable.ts';
import type { TemplateVariable } from './variables-in-text.ts';

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

/** A variable without blanks inside of its braces. */
function compact(text: string): string {
  return text.replace(/\{\s+|\s+\}/g, (marks) => marks.trim());
}
