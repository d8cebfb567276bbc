import type { CodeBlock } from '../../markdown/block.ts';
import { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import { type FoundVariable, scanVariables } from '../../variables/scan.ts';
import type { TemplateVariable } from './template-variables.ts';

const BETWEEN = /[,;、，|\n]|\s(?:and|und|y|et|e|dan|и|·|•)\s/g;
const NAME = /^[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,6}$/;

/** The variables that a text or a code block writes with marks, in order. */
export function variablesIn(where: DecodedText | CodeBlock, list: Span): TemplateVariable[] {
  const isCode = !(where instanceof DecodedText);
  const text = isCode ? new DecodedText(where.text, where.content) : where;
  const found = isCode ? scanVariables(text.text) : [...scanVariables(text.text), ...merged(text)];
  return found.map((each) => variableOf(each, text, list, isCode));
}

/** `*|NAME|*` without a blank beside it is an emphasis to Markdown, and its stars are gone. */
function merged(text: DecodedText): FoundVariable[] {
  return text.marks.flatMap(({ kind, start, end }): FoundVariable[] => {
    const isMerge = kind === 'emphasis' && /^\|\w{1,80}\|$/.test(text.text.slice(start, end));
    const inner = { start: start + 1, end: end - 1 };
    return isMerge ? [{ syntax: 'merge', start, end, inner }] : [];
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
  const isCode = text.isWithin(0, text.text.length, 'code');
  const isTelling = named.some((part) => /[_.]|[a-z][A-Z]/.test(part.text));
  if (!isCode && !isTelling) return [];
  return named.map((part) => {
    const whole = { start: 0, end: part.text.length };
    return variableOf({ syntax: 'bare', ...whole, inner: whole }, part, list, isCode);
  });
}

function variableOf(
  { syntax, start, end, inner }: FoundVariable,
  text: DecodedText,
  list: Span,
  isFence: boolean,
): TemplateVariable {
  return {
    ...text.sourceSpan(start, end),
    syntax,
    text: text.text.slice(start, end),
    inner: text.text.slice(inner.start, inner.end),
    innerSpan: text.sourceSpan(inner.start, inner.end),
    isCode: isFence || text.isWithin(start, end, 'code'),
    list,
    item: undefined,
  };
}
