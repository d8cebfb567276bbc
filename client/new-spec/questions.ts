import { l10n } from 'vscode';
import type {
  NewDocumentParams,
  NewIntegration,
  ProviderChoice,
  SectionChoice,
  TemplateChoices,
} from '../../server/lsp/protocol.ts';
import {
  type Answer,
  BACK,
  type Choice,
  type Place,
  pickOne,
  pickSome,
  separator,
} from './dialog.ts';

/** What the answer to one question says of the document. */
export type Part = Pick<NewDocumentParams, 'integrations' | 'notApplicable'>;

/** Asks for the template. */
export function askTemplate(
  place: Place,
  templates: readonly TemplateChoices[],
): Promise<Answer<TemplateChoices>> {
  const choices = templates.map((template) => ({
    label: template.title,
    description: template.id,
    detail: template.description,
    value: template,
  }));
  return pickOne(place, l10n.t('What kind of spec?'), choices);
}

/** Asks for the provider of a section, and for how it is used. */
export function askProvider(place: Place, section: SectionChoice): Promise<Answer<Part>> {
  const { id, title, otherwise } = section;
  const question = l10n.t('{0}: which provider?', title);
  const providers = providerChoices(section).map(({ value, ...choice }) => ({
    ...choice,
    value: { integrations: [value] },
  }));
  const open = { label: l10n.t('Not decided yet'), value: { integrations: [{ section: id }] } };
  const none = {
    'not-applicable': [{ label: l10n.t('Not applicable'), value: { notApplicable: [id] } }],
    absent: [{ label: l10n.t('Leave it out'), value: {} }],
    open: [],
  }[otherwise];
  return pickOne<Part>(place, question, [...providers, separator(''), open, ...none]);
}

/** Asks for the integrations of a section that stands once for each, one after the other. */
export async function askIntegrations(place: Place, section: SectionChoice): Promise<Answer<Part>> {
  const choices = providerChoices(section);
  const picked: Choice<NewIntegration>[] = [];
  for (;;) {
    const names = picked.map(({ label }) => label).join(', ');
    const done: Choice<'done'>[] =
      picked.length > 0
        ? [{ label: l10n.t('$(check) That is all'), description: names, value: 'done' }]
        : [];
    const question =
      picked.length > 0 ? l10n.t('Another integration?') : l10n.t('Which integration?');
    const left = choices.filter((choice) => !picked.includes(choice));
    const later: Choice<'done'> = { label: l10n.t('Not decided yet'), value: 'done' };
    const answer = await pickOne<NewIntegration | 'done'>(place, question, [
      ...done,
      ...byPurpose(left),
      ...(picked.length > 0 ? [] : [separator(''), later]),
    ]);
    if (answer === undefined) return undefined;
    if (answer === 'done') return { integrations: picked.flatMap(({ value }) => value ?? []) };
    if (answer !== BACK) picked.push(...choices.filter(({ value }) => value === answer));
    else if (picked.pop() === undefined) return BACK;
  }
}

/** Asks which of the sections apply that are about no provider; those that are usual are checked. */
export async function askSections(
  place: Place,
  sections: readonly SectionChoice[],
): Promise<Answer<Part>> {
  const choices = sections.map((section) => ({
    label: section.title,
    picked: section.otherwise === 'not-applicable',
    value: section,
  }));
  const answer = await pickSome(place, l10n.t('Which other sections apply?'), choices);
  if (answer === undefined || answer === BACK) return answer;
  const others = sections.filter((section) => !answer.includes(section));
  return {
    integrations: answer.map(({ id }) => ({ section: id })),
    notApplicable: others.flatMap(({ id, otherwise }) =>
      otherwise === 'not-applicable' ? id : [],
    ),
  };
}

interface ProviderPick extends Choice<NewIntegration> {
  readonly value: NewIntegration;
  readonly provider: ProviderChoice;
}

/** A choice for each way to use a provider, the usual one under its name alone. */
function providerChoices({ id: section, providers }: SectionChoice): ProviderPick[] {
  return providers.flatMap((provider): ProviderPick[] => {
    const { id, name, flows } = provider;
    if (flows.length === 0) return [{ label: name, value: { section, provider: id }, provider }];
    return flows.map((flow, i) => ({
      label: i === 0 ? name : `${name}: ${flow.name}`,
      ...(i === 0 && { description: flow.name }),
      value: { section, provider: id, flow: flow.id },
      provider,
    }));
  });
}

/** The choices below headings, in the order in which their purposes come. */
function byPurpose(choices: readonly ProviderPick[]): Choice<NewIntegration>[] {
  const titles = {
    payment: l10n.t('Payment'),
    email: l10n.t('E-mail'),
    push: l10n.t('Push'),
    realtime: l10n.t('Real-time'),
    other: l10n.t('Other'),
  };
  const purposes = [...new Set(choices.map(({ provider }) => provider.purpose))];
  return purposes.flatMap((purpose) => [
    separator(titles[purpose]),
    ...choices.filter(({ provider }) => provider.purpose === purpose),
  ]);
}
