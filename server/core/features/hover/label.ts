import { slotsOf } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { technologiesOf } from '../../spec/integration/realtime/technologies.ts';
import { urlRoleOf } from '../../spec/integration/realtime/url-slots.ts';
import { placedSections } from '../../spec/spec.ts';
import { guidanceOf } from '../../templates/guidance.ts';
import type { FieldDefinition, FieldType } from '../../templates/template.ts';
import {
  code,
  joined,
  type Line,
  line,
  paragraph,
  type RichBlock,
  strong,
} from '../../text/rich-text.ts';
import { applicabilityWords } from './applicability.ts';
import { guidanceText } from './guidance.ts';
import type { HoverContext, HoverOf, MeaningOf } from './hover-context.ts';
import { payloadBlocks } from './payload.ts';
import { technologyBlocks } from './realtime-facts.ts';

/** What a field of each type holds, in words. */
const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'text',
  date: 'date',
  choice: 'one of a few words',
  provider: 'name of a provider',
  flow: 'flow of the provider',
  url: 'address',
  duration: 'duration, with its unit',
  'webhook-events': 'webhook events',
  'email-triggers': 'e-mail triggers',
  'template-variables': 'template variables',
  payload: 'payload',
  'realtime-events': 'real-time events',
  endpoints: 'endpoints',
  'error-responses': 'errors, and what is done about them',
  'fallback-table': 'table of fallbacks',
  references: 'paths of files',
};
const MOST_EXAMPLES = 6;

/** What belongs behind a label, and what we know of what stands there. */
export const labelHover: HoverOf<'label'> = (means, context, { origin }) => {
  const { definition } = means.field;
  return [
    paragraph(line`${strong(definition.label)} · ${TYPES[definition.type]}`),
    ...fieldBlocks(definition),
    paragraph([applicabilityWords(definition)]),
    ...valueBlocks(means, context, origin),
  ];
};

/** What belongs in a field: the template's guidance, its choices, and examples. */
export function fieldBlocks(definition: FieldDefinition): RichBlock[] {
  const { choices, open, examples } = definition;
  const guidance = guidanceOf(definition);
  const told = examples.filter((example) => !guidance.includes(example));
  return [
    ...guidanceText(guidance),
    ...valuesLine(open ? 'Usual values: ' : 'One of ', choices),
    ...valuesLine('Other values: ', told),
  ];
}

function valuesLine(lead: string, values: readonly string[]): RichBlock[] {
  if (values.length === 0) return [];
  const shown = values.map((value): Line => [code(value)]).slice(0, MOST_EXAMPLES + 2);
  return [paragraph(line`${lead}${joined(shown, 'or')}.`)];
}

/** The facts about the value: the size of a payload, the usual form of a connection. */
function valueBlocks(
  { field }: MeaningOf<'label'>,
  context: HoverContext,
  origin: number,
): readonly RichBlock[] {
  const { type } = field.definition;
  if (type === 'payload') return payloadBlocks(({ slot }) => slot?.field === field, context);
  if (type !== 'url' && type !== 'duration') return [];
  const { spec, facts } = context;
  const outermost = placedSections(spec).find(({ start }) => start === origin)?.section;
  if (!outermost) return [];
  return integrationsOf(outermost, spec.summary).flatMap((integration) => {
    const slot = slotsOf(integration, type).find((each) => each.field === field);
    const isTold = slot && (type === 'duration' || urlRoleOf(slot, integration) === 'connection');
    return isTold ? technologyBlocks(technologiesOf(integration, facts)) : [];
  });
}
