import { shorten } from '../../rules/message.ts';
import { triggerAround } from '../../spec/integration/mail/trigger-around.ts';
import { variableLanguageOf } from '../../spec/integration/mail/variable-language.ts';
import type { TemplateVariable } from '../../spec/integration/mail/variables-in-text.ts';
import { code, line, paragraph, type RichBlock } from '../../text/rich-text.ts';
import { judgeVariable } from '../../variables/judge.ts';
import { entitiesOf } from '../entities/entities.ts';

import type { HoverContext, HoverOf, MeaningOf } from './hover-context.ts';
import { titleAt } from './sections.ts';
import { languageName } from './variable-words.ts';

const MOST_PLACES = 8;

/** Where a template variable is used, and whether the provider's language has it. */
export const variableHover: HoverOf<'variable'> = ({ variable, integration }, context) => {
  const places = placesOf(variable, context);
  const more = places.length > MOST_PLACES ? `, and ${places.length - MOST_PLACES} more` : '';
  return [
    paragraph(line`${code(variable.text)} · template variable`),
    ...(places.length > 0
      ? [paragraph([`Used in ${places.slice(0, MOST_PLACES).join(', ')}${more}.`])]
      : []),
    ...languageBlocks({ variable, integration }, context),
  ];
};

/** The mails, else the sections, in which the variable stands, each once. */
function placesOf({ inner }: TemplateVariable, { spec, facts }: HoverContext): string[] {
  const places = entitiesOf(spec, facts).flatMap(({ start, means }): string[] => {
    if (means.kind !== 'variable' || means.variable.inner.trim() !== inner.trim()) return [];
    const trigger = triggerAround(means.variable, means.integration);
    const place = trigger ? `“${shorten(trigger.event.text)}”` : titleAt(start, spec);
    return place === undefined ? [] : [place];
  });
  return [...new Set(places)];
}

/** Whether the provider's template language has the variable; empty where we do not know that language. */
export function languageBlocks(
  { variable, integration }: Pick<MeaningOf<'variable'>, 'variable' | 'integration'>,
  { facts }: Pick<HoverContext, 'facts'>,
): RichBlock[] {
  const known = variableLanguageOf(integration, facts.catalogs);
  if (!known) return [];
  const { provider, language } = known;
  const isKept = language.reserved?.includes(variable.inner.trim()) === true;
  const fault = judgeVariable(variable, { language, parse: facts.parseExpression });
  const repair = fault?.repairs[0];
  const better = repair === undefined ? [] : line`: ${code(repair)}`;
  const verdict = fault ? line`does not take it in this form${better}` : ['takes it in this form'];
  return [
    paragraph(
      line`${provider}, whose templates are written in ${languageName(language)}, ${verdict}.`,
    ),
    ...(isKept ? [paragraph([`${provider} keeps the name for itself.`])] : []),
  ];
}
