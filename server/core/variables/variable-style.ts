import type { VariableLanguage } from '../catalogs/catalog.ts';
import { acceptsSyntax, writeVariable } from './language.ts';
import { mostUsed } from './most-used.ts';
import { inNameStyle, type NameStyle, nameStyle } from './name-style.ts';
import type { VariableSyntax } from './scan.ts';

/** A variable as written. */
interface Written {
  readonly syntax: VariableSyntax;
  readonly inner: string;
}

/** One in a list, with its marks. */
export interface ListedVariable extends Written {
  readonly text: string;
}

/** A way of marking variables, as a reader tells them apart. */
export type MarkStyle = 'braces' | 'single' | 'dollar' | 'percent' | 'merge' | 'dash' | 'erb';

const MARKS: Readonly<Partial<Record<VariableSyntax, MarkStyle>>> = {
  double: 'braces',
  triple: 'braces',
  single: 'single',
  dollar: 'dollar',
  percent: 'percent',
  merge: 'merge',
  dash: 'dash',
  erb: 'erb',
};

/** How the variables of one integration are written, for the most part; undefined where nothing tells. */
export interface VariableStyle {
  readonly marks: MarkStyle | undefined;
  readonly name: NameStyle | undefined;
}

/** The style of most variables. Marks that the provider's language knows win over all others. */
export function styleOfVariables(
  variables: readonly Written[],
  language: VariableLanguage | undefined,
): VariableStyle {
  const accepted = variables.filter(({ syntax }) => !language || acceptsSyntax(language, syntax));
  const marks = (all: readonly Written[]) => mostUsed(all.map(markStyle));
  return {
    marks: marks(accepted) ?? marks(variables),
    name: mostUsed(variables.map((variable) => nameStyleOf(variable, language))),
  };
}

/** How a variable is marked; undefined where it is not, or in a way that goes with any other. */
export function markStyle({ syntax }: Written): MarkStyle | undefined {
  return MARKS[syntax];
}

/** How a variable's name is written; undefined for a name of the provider's own, and for an expression. */
export function nameStyleOf(
  { syntax, inner }: Written,
  language: VariableLanguage | undefined,
): NameStyle | undefined {
  const isOwn =
    language?.reserved?.includes(inner) ||
    (language?.language === 'brevo' && inner.startsWith('contact.'));
  if (syntax === 'broken' || syntax === 'tag' || isOwn) return undefined;
  return /^[\w.-]{1,120}$/.test(inner) ? nameStyle(inner) : undefined;
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

/** A name between the marks of a style. */
export function marked(name: string, style: MarkStyle): string {
  switch (style) {
    case 'braces':
      return `{{${name}}}`;
    case 'single':
      return `{${name}}`;
    case 'dollar':
      return `\${${name}}`;
    case 'percent':
      return `%${name}%`;
    case 'merge':
      return `*|${name}|*`;
    case 'dash':
      return `-${name}-`;
    case 'erb':
      return `<%= ${name} %>`;
  }
}
