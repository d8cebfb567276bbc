import { listed, shorten } from '../../rules/message.ts';
import { type Integration, providersOf } from '../../spec/integration/integration.ts';
import { groupAround } from '../../spec/integration/mail/trigger-around.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { FieldGroup } from '../../spec/section.ts';
import { line, paragraph, strong } from '../../text/rich-text.ts';
import type { HoverContext, HoverOf } from './hover-context.ts';

/** Which parts of an e-mail trigger are there, and which are missing. */
export const emailTriggerHover: HoverOf<'email-trigger'> = ({ trigger, integration }, context) => {
  const providers = providersOf(integration).map(({ name }) => name);
  const whose = providers.length > 0 ? ` of ${providers.join(', ')}` : '';
  const group = groupAround(trigger.event.span, integration);
  return [
    paragraph(line`${strong(shorten(trigger.event.text))} · e-mail trigger${whose}`),
    ...(group ? [paragraph([stateOf(group, integration, context)])] : []),
  ];
};

function stateOf(
  { list, fields }: FieldGroup,
  { section }: Integration,
  { spec }: HoverContext,
): string {
  const isThere = (id: string) =>
    fields.some(
      (field) =>
        field.definition.id === id &&
        !field.isEmpty &&
        !isPlaceheld(field.value.span, section, spec.summary),
    );
  // The first part opens the group: it is the trigger's name.
  const parts = list.fields.slice(1).filter(({ applicability }) => applicability !== 'optional');
  const there = parts.filter(({ id }) => isThere(id)).map(({ label }) => label);
  const missing = parts.filter(({ id }) => !isThere(id)).map(({ label }) => label);
  if (missing.length > 0) return `Missing: ${missing.join(', ')}.`;
  return `${listed(there, 'and')} ${there.length === 1 ? 'is' : 'are'} there.`;
}
