import type { CodeBlock } from '../../../markdown/block.ts';
import type { Entry } from '../../../markdown/entry.ts';
import { DecodedText } from '../../../text/decoded-text.ts';
import type { Span } from '../../../text/span.ts';
import { type FoundVariable, scanVariables, type VariableSyntax } from '../../../variables/scan.ts';

/** One variable that an e-mail template is filled with; spans as the slot's. */
export interface TemplateVariable extends Span {
  readonly syntax: VariableSyntax;
  /** As a reader sees it, marks included. */
  readonly text: string;
  /** What stands between the marks: a path, or an expression. */
  readonly inner: string;
  readonly innerSpan: Span;
  /** True within a code span or a fence, where nothing is escaped. */
  readonly isCode: boolean;
  /** True within a fence: it may be used there as often as the mail needs it. */
  readonly isFence: boolean;
  /** The same for all variables of one list: the slot, or the entry whose own variables these are. */
  readonly list: Span;
  /** The list item or table row that it is the subject of; undefined for one of several on a line. */
  readonly item: Entry | undefined;
}

const BETWEEN = /[,;、，|\n]|\s(?:and|und|y|et|e|dan|и|·|•)\s/g;
const NAME = /^[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,6}$/;

/** The variables that a text or a code block writes with marks, in order. */
export function variablesIn(where: DecodedText | CodeBlock, list: Span): TemplateVariable[] {
  const isCode = !(where instanceof DecodedText);
  const text = isCode ? new DecodedText(where.text, where.content) : where;
  const found = scanVariables(text.text).map((each) => variableOf(each, text, list, isCode));
  return isCode ? found : [...found, ...merged(text, list)];
}

/** `*|NAME|*` is an emphasis to Markdown, which takes its stars away. */
function merged(text: DecodedText, list: Span): TemplateVariable[] {
  return text.marks.flatMap(({ kind, start, end }): TemplateVariable[] => {
    if (kind !== 'emphasis' || !/^\|\w{1,80}\|$/.test(text.text.slice(start, end))) return [];
    const inner = { start: start + 1, end: end - 1 };
    const found = variableOf({ syntax: 'merge', start, end, inner }, text, list, false);
    return [{ ...found, start: found.start - 1, end: found.end + 1, text: `*${found.text}*` }];
  });
}

/** The names that a text lists without marks: `first_name, reset_link`; empty where it may be prose. */
export function bareNames(text: DecodedText, list: Span): TemplateVariable[] {
  if (text.text.length > 2_000) return [];
  const parts: DecodedText[] = [];
  let at = 0;
  for (const { 0: separator, index } of text.text.matchAll(BETWEEN)) {
    parts.push(text.slice(at, index).trim());
    at = index + separator.length;
  }
  parts.push(text.slice(at).trim());
  const named = parts.filter((part) => !part.isBlank);
  if (named.length === 0 || !named.every((part) => NAME.test(part.text))) return [];
  const isCode = named.every((part) => part.isWithin(0, part.text.length, 'code'));
  const isTelling = named.some((part) => /[_.]|[a-z][A-Z]/.test(part.text));
  if (!isCode && !isTelling) return [];
  return named.map((part) => {
    const whole = { start: 0, end: part.text.length };
    return variableOf({ syntax: 'bare', ...whole, inner: whole }, part, list, false);
  });
}

/** Whether a text has the form of a variable's name that needs no marks. */
export function isBareName(text: string): boolean {
  return NAME.test(text);
}

function variableOf(
  { syntax, start, end, inner }: FoundVariable,
  text: DecodedText,
  list: Span,
  isFence: boolean,
): TemplateVariable {
  const span = text.sourceSpan(start, end);
  return {
    start: span.start,
    end: span.end,
    syntax,
    text: text.text.slice(start, end),
    inner: text.text.slice(inner.start, inner.end),
    innerSpan: text.sourceSpan(inner.start, inner.end),
    isCode: isFence || text.isWithin(start, end, 'code'),
    isFence,
    list,
    item: undefined,
  };
}
