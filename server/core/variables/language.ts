import type { VariableLanguage } from '../catalogs/catalog.ts';
import type { VariableSyntax } from './scan.ts';

type Language = VariableLanguage['language'];

/** Ways of writing that say nothing about a language: a list of names, or names in square brackets. */
const NEUTRAL: ReadonlySet<VariableSyntax> = new Set(['bare', 'square', 'broken']);

const ACCEPTED: Readonly<Record<Language, ReadonlySet<VariableSyntax>>> = {
  handlebars: new Set(['double', 'triple']),
  mustachio: new Set(['double', 'triple']),
  mailgun: new Set(['double', 'triple', 'percent']),
  mandrill: new Set(['double', 'triple', 'merge']),
  resend: new Set(['triple']),
  brevo: new Set(['double', 'tag']),
  liquid: new Set(['double', 'tag']),
};

/** Whether a language knows a way of writing variables, whatever stands inside. */
export function acceptsSyntax({ language }: VariableLanguage, syntax: VariableSyntax): boolean {
  return NEUTRAL.has(syntax) || ACCEPTED[language].has(syntax);
}

/** A name as a language writes a variable. */
export function writeVariable(name: string, { language }: VariableLanguage): string {
  const bare = name.replace(/^recipient\./, '').replace(/^\./, '');
  switch (language) {
    case 'resend':
      return `{{{${bare}}}}`;
    case 'brevo':
      return `{{ ${bare.includes('.') ? bare : `params.${bare}`} }}`;
    case 'liquid':
      return `{{ ${bare} }}`;
    default:
      return `{{${bare}}}`;
  }
}

/** Helpers that some template languages have; elsewhere they are at least meant as such. */
const HELPERS = new Set(
  `if unless each with lookup log else and or not in is end eq ne neq gt gte lt lte for range insert join
  default format formatdate date dateformat formatnumber formatcurrency currency number uppercase lowercase
  upper lower capitalize titlecase truncate pluralize translate t i18n url link equals notequals greaterthan
  lessthan length json raw include template block define assign case when yield partial render`.split(
    /\s+/,
  ),
);

/** Whether a word is rather a helper of some language than the first word of a name. */
export function isHelperLike(word: string): boolean {
  return HELPERS.has(word.toLowerCase()) || /^(?:format|to|is|has|get)[A-Z]/.test(word);
}
