import type { VariableLanguage } from '../catalogs/catalog.ts';
import { acceptsSyntax } from './language.ts';
import { mostUsed } from './most-used.ts';
import { type NameStyle, nameStyle } from './name-style.ts';
import type { VariableSyntax } from './scan.ts';

/** A variable as written. */
interface Written {
  readonly syntax: VariableSyntax;
  readonly inner: string;
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
