import type { Span } from '../text/span.ts';

/**
 * The ways in which a template variable is written: `{{x}}`, `{{{x}}}`, `{x}`, `${x}`, `%x%`, `*|X|*`,
 * `[x]`, `-x-`, `<%= x %>`, a tag `{% if x %}`, the name alone; `broken` is none of them, but was meant.
 */
export type VariableSyntax =
  | 'double'
  | 'triple'
  | 'single'
  | 'dollar'
  | 'percent'
  | 'merge'
  | 'square'
  | 'dash'
  | 'erb'
  | 'tag'
  | 'bare'
  | 'broken';

/** A variable in a text; all offsets count its UTF-16 units. */
export interface FoundVariable extends Span {
  readonly syntax: VariableSyntax;
  /** What stands between its marks, without blanks around it. */
  readonly inner: Span;
}

// Every repetition is bounded, and no two of them compete for the same letters.
const VARIABLE = new RegExp(
  [
    String.raw`(?<tag>\{%[^%\n]{0,200}%\})`,
    String.raw`(?<open>\{{1,5})(?<braced>[^{}\n]{0,200})(?<close>\}{0,5})`,
    String.raw`(?<stray>[\p{L}_][\p{L}\p{N}_.]{0,80})[ ]?\}{2,3}`,
    String.raw`%(?<percent>[A-Za-z_][\w.-]{0,80})%`,
    String.raw`\*\|(?<merge>[A-Za-z_][\w:]{0,80})\|\*`,
    String.raw`\[(?<square>[A-Za-z_][\w.-]{0,60})\](?![(:[])`,
    String.raw`<%[=-]?(?<erb>[^%\n]{1,120})%>`,
    String.raw`(?<![\w-])-(?<dash>[A-Za-z]\w{0,60})-(?![\w-])`,
  ].join('|'),
  'gu',
);

const SIMPLE = ['tag', 'percent', 'merge', 'square', 'erb', 'dash'] as const;
/** What begins a name, or a block, behind an opening brace. */
const NAME = /^[ \t]*[#^/&~>]?[ \t]*[@.]?[\p{L}_][\p{L}\p{N}_.-]*/u;

/** The variables in a text, in order. Takes time in proportion to the text. */
export function scanVariables(text: string): FoundVariable[] {
  const found: FoundVariable[] = [];
  // Braces of an object around others, as in `{ user: {name}}`.
  let around = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const { open = '', close = '' } = match.groups ?? {};
    const surplus = open === '' ? 0 : open.length - close.length;
    const closesOthers = surplus < 0 && around + surplus >= 0;
    if (closesOthers || (open.length === 1 && surplus > 0)) {
      around += surplus;
      continue;
    }
    const variable = read(match, text);
    if (variable) found.push(variable);
  }
  return found;
}

function read(match: RegExpExecArray, text: string): FoundVariable | undefined {
  const { 0: whole, index: start, groups = {} } = match;
  const end = start + whole.length;
  if (groups.open !== undefined) return readBraces(match, text);
  if (groups.stray !== undefined) {
    const inner = { start, end: start + groups.stray.length };
    return { syntax: 'broken', start, end, inner };
  }
  const syntax = SIMPLE.find((name) => groups[name] !== undefined);
  if (!syntax) return undefined;
  return { syntax, start, end, inner: trimmed(text, start, groups[syntax] ?? '', whole) };
}

function readBraces({ 0: whole, index, groups = {} }: RegExpExecArray, text: string) {
  const { open = '', braced = '', close = '' } = groups;
  const before = text[index - 1];
  const start = before === '$' && open.length === 1 ? index - 1 : index;
  const end = index + whole.length;
  const inner = trimmed(text, index, braced, whole);
  const isName = NAME.test(braced) && !/["':]/.test(braced);
  // `style={{…}}` is JSX, `${{…}}` a workflow's, `#{…}` Ruby's.
  if (before !== undefined && /[=#]/.test(before)) return undefined;
  if (before === '$' && open.length > 1) return undefined;
  if (open.length === close.length) {
    const isBlank = inner.start === inner.end;
    if (open.length === 1) {
      const isPart = before === '/' || text[end] === '/';
      const isOne = /^[@\p{L}_][\p{L}\p{N}_.-]*$/u.test(braced);
      if (!isOne || isPart) return undefined;
      return {
        syntax: start < index ? ('dollar' as const) : ('single' as const),
        start,
        end,
        inner,
      };
    }
    if (open.length > 3) return undefined;
    if (isBlank) return { syntax: 'broken' as const, start, end, inner };
    const syntax = open.length === 2 ? ('double' as const) : ('triple' as const);
    return { syntax, start, end, inner };
  }
  if (!isName || (open.length === 1 && close.length === 0)) return undefined;
  if (close.length > 0) return { syntax: 'broken' as const, start, end, inner };
  // Never closed: only the name is sure to belong to it.
  const name = NAME.exec(braced)?.[0] ?? '';
  const nameEnd = index + open.length + name.length;
  const span = { start: index, end: nameEnd };
  return { syntax: 'broken' as const, ...span, inner: trimmed(text, index, name, open + name) };
}

/** Where a part of a match stands, without blanks around it. */
function trimmed(text: string, from: number, part: string, whole: string): Span {
  const at = from + whole.indexOf(part, part === '' ? Math.floor(whole.length / 2) : 0);
  const lead = part.length - part.trimStart().length;
  const start = at + lead;
  const end = Math.max(start, at + part.trimEnd().length);
  return { start, end: Math.min(end, text.length) };
}
