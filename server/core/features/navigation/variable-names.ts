import type { TemplateVariable } from '../../spec/integration/mail/variables-in-text.ts';
import type { Named } from './named.ts';

/** Strings, in which nothing is a variable. */
const STRING = /"[^"\n]*"|'[^'\n]*'/g;
/** A path as the source has it, maybe with backslashes before what Markdown could take for marks. */
const PATH = /[\p{L}_$@](?:\\?[\p{L}\p{N}_.$@-])*/gu;

/**
 * The names between a variable's marks: itself, or what an expression (`#if first_name`) speaks of, each of
 * which counts only if it is a variable elsewhere.
 */
export function variableNames(
  { text, inner, innerSpan, syntax, isCode, list }: TemplateVariable,
  source: string,
  role: 'listing' | 'mention',
): Named[] {
  if (syntax === 'broken') return [];
  const written = source.slice(innerSpan.start, innerSpan.end);
  const paths = Array.from(written.replace(STRING, blanks).matchAll(PATH));
  const common = { kind: 'variable', owner: undefined, isCode } as const;
  return paths.map(({ 0: path, index }) => {
    const start = innerSpan.start + index;
    const name = isCode ? path : path.replaceAll('\\', '');
    const span = { start, end: start + path.length };
    if (name !== inner || syntax === 'tag')
      return { ...common, ...span, name, text: name, role: 'passing' };
    const variable = { text, isBare: syntax === 'bare', list };
    return { ...common, ...span, name, text: name, role, variable };
  });
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
