import { type Integration, providersOf } from '../../spec/integration/integration.ts';
import { type EmailTrigger, emailTriggersOf } from '../../spec/integration/mail/email-triggers.ts';
import { templateVariablesOf } from '../../spec/integration/mail/template-variables.ts';
import { groupAround, triggerAround } from '../../spec/integration/mail/trigger-around.ts';
import type { TemplateVariable } from '../../spec/integration/mail/variables-in-text.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { coversSpan, type Span, shiftSpan } from '../../text/span.ts';
import { sampleOf } from '../../variables/samples.ts';
import { remembered } from '../remembered.ts';
import { applicableIntegrations, byPlace } from './applicable.ts';
import { perSection } from './per-section.ts';
import { plain } from './plain.ts';
import { problemsBySpan } from './problems.ts';
import type { MailView, VariableView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

const VARIABLE_RULES = new Set(['invalid-template-variable']);

/** The e-mail triggers of a document, with what each mail is filled with. */
export function mailViews({ spec, facts, findings }: Viewed): readonly MailView[] {
  const problemAt = problemsBySpan(findings, VARIABLE_RULES);
  return placed({ spec, facts }).map((mail) => ({
    ...mail,
    variables: mail.variables.map((each) => ({ ...each, problem: problemAt(each.at) })),
  }));
}

/** The mails of an outermost section; spans count from its start. */
export const mailsIn = remembered((outermost: Section, summary): readonly MailView[] =>
  byPlace(
    applicableIntegrations(outermost, summary).flatMap((integration) =>
      mailsOf(integration, outermost, summary),
    ),
  ),
);

const placed = perSection(mailsIn, (mail, start) => ({
  ...mail,
  at: shiftSpan(mail.at, start),
  variables: mail.variables.map((each) => ({ ...each, at: shiftSpan(each.at, start) })),
}));

function mailsOf(integration: Integration, outermost: Section, summary: SpecSummary): MailView[] {
  const isHeld = (span: Span) => isPlaceheld(span, outermost, summary);
  const variables = integration.slots.flatMap(templateVariablesOf).filter((each) => !isHeld(each));
  const byTrigger = variablesByTrigger(variables, integration);
  const provider = providersOf(integration)[0]?.name ?? '';
  return emailTriggersOf(integration)
    .filter(({ event }) => !isHeld(event.span))
    .map((trigger) => ({
      name: plain(trigger.event.text),
      at: trigger.event.span,
      description: descriptionOf(trigger.event.span, integration, isHeld),
      provider,
      variables: eachName(byTrigger.get(trigger) ?? []).map(variableView),
    }));
}

function variablesByTrigger(
  variables: readonly TemplateVariable[],
  integration: Integration,
): ReadonlyMap<EmailTrigger | undefined, readonly TemplateVariable[]> {
  const found = new Map<EmailTrigger | undefined, TemplateVariable[]>();
  for (const each of variables) {
    const trigger = triggerAround(each, integration);
    const here = found.get(trigger);
    if (here) here.push(each);
    else found.set(trigger, [each]);
  }
  return found;
}

/** What the parts of a mail say that are neither its name nor its variables. */
function descriptionOf(
  event: Span,
  integration: Integration,
  isHeld: (span: Span) => boolean,
): string {
  const group = groupAround(event, integration);
  const texts = group?.fields
    .filter(({ definition }) => definition.type !== 'template-variables')
    .filter(({ value }) => !value.isBlank && !coversSpan(value.span, event) && !isHeld(value.span))
    .map(({ value }) => value.text);
  return plain(texts?.join(' · ') ?? '');
}

function eachName(variables: readonly TemplateVariable[]): TemplateVariable[] {
  const first = new Map<string, TemplateVariable>();
  for (const each of variables) if (!first.has(each.text)) first.set(each.text, each);
  return [...first.values()];
}

function variableView({ text, inner, start, end }: TemplateVariable): VariableView {
  return { text: plain(text), at: { start, end }, sample: sampleOf(inner), problem: '' };
}
