import type { VariableLanguage } from '../../catalogs/catalog.ts';
import { code, type Line, line } from '../../text/rich-text.ts';
import { writeVariable } from '../../variables/language.ts';

const NAMES: Readonly<Record<VariableLanguage['language'], string>> = {
  handlebars: 'Handlebars',
  mustachio: 'Mustachio',
  resend: 'triple braces',
  brevo: 'Brevo’s own language',
  liquid: 'Liquid',
  mandrill: 'merge tags or Handlebars',
  mailgun: 'Handlebars or recipient variables',
};

/** What a template language is called. */
export function languageName({ language }: VariableLanguage): string {
  return NAMES[language];
}

/** How template variables are written, as a sentence. */
export function languageWords(language: VariableLanguage): Line {
  const example = code(writeVariable('first_name', language));
  return line`Template variables are written in ${languageName(language)}: ${example}.`;
}
