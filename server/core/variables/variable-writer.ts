import type { VariableLanguage } from '../catalogs/catalog.ts';
import { acceptsSyntax, writeVariable } from './language.ts';
import { mostUsed } from './most-used.ts';
import { inNameStyle } from './name-style.ts';
import type { VariableSyntax } from './scan.ts';
import { marked, styleOfVariables } from './variable-style.ts';

/** One in a list, with its marks. */
export interface ListedVariable {
  readonly syntax: VariableSyntax;
  readonly inner: string;
  readonly text: string;
}

/** Where the provider's language is not known. */
const USUAL: VariableLanguage = { language: 'handlebars', source: '' };

/** Writes a new name as most of these variables are written; what they do not tell is the language's. */
export function variableWriter(
  variables: readonly ListedVariable[],
  language: VariableLanguage | undefined,
): (name: string) => string {
  const known = variables.filter(({ syntax }) => !language || acceptsSyntax(language, syntax));
  const { marks = 'braces', name: style } = styleOfVariables(known, language);
  const isSpaced = mostUsed(
    known.flatMap(({ syntax, text }) => (syntax === 'double' ? /^\{\{\s/.test(text) : [])),
  );
  return (name) => {
    const own = style ? inNameStyle(name, style) : name;
    if (marks === 'percent' && language)
      return marked(own.replace(/^(?:recipient\.)?/, 'recipient.'), marks);
    if (marks !== 'braces') return marked(own, marks);
    const text = writeVariable(own, language ?? USUAL);
    return isSpaced ? text.replace(/^\{\{([\w.-]+)\}\}$/, '{{ $1 }}') : text;
  };
}
