import { l10n, workspace } from 'vscode';
import type { NewDocumentParams, TemplateChoices } from '../../server/lsp/protocol.ts';
import { type Answer, BACK, type Place, typeLine } from './dialog.ts';
import { askIntegrations, askProvider, askSections, askTemplate, type Part } from './questions.ts';
import type { Target } from './target.ts';

/** What a person wants to have. */
export interface Order {
  readonly wish: Omit<NewDocumentParams, 'uri'>;
  /** A path from the target's folder; empty for an editor without a file. */
  readonly file: string;
}

interface Question {
  ask(place: Place): Promise<Answer<Answered>>;
}

/** What is said by an answer. */
interface Answered extends Part {
  readonly projectName?: string;
  readonly file?: string;
}

/** Asks one question after the other, back and forth; undefined where the person ends it. */
export async function askForOrder(
  templates: readonly TemplateChoices[],
  target: Target | undefined,
): Promise<Order | undefined> {
  const [only, ...others] = templates;
  let template = others.length === 0 ? only : undefined;
  const first = template ? 0 : 1;
  const answers: Answered[] = [];
  for (;;) {
    const title = l10n.t('New Integration Spec');
    if (!template) {
      const answer = await askTemplate({ title, step: 1, total: undefined }, templates);
      if (answer === undefined || answer === BACK) return undefined;
      template = answer;
    }
    const questions = questionsFor(template, target);
    const question = questions[answers.length];
    if (!question) return orderOf(template, answers);
    const answer = await question.ask({
      title,
      step: first + answers.length + 1,
      total: first + questions.length,
    });
    if (answer === undefined) return undefined;
    if (answer !== BACK) answers.push(answer);
    else if (answers.pop() === undefined) template = undefined;
  }
}

function questionsFor(template: TemplateChoices, target: Target | undefined): Question[] {
  const { sections, asksForProjectName } = template;
  const plain = sections.filter(({ providers }) => providers.length === 0);
  const questions = sections
    .filter((section) => !plain.includes(section))
    .map(
      (section): Question => ({
        ask: (place) =>
          section.repeats ? askIntegrations(place, section) : askProvider(place, section),
      }),
    );
  if (plain.length > 0) questions.push({ ask: (place) => askSections(place, plain) });
  if (asksForProjectName) questions.push({ ask: askProjectName });
  if (target) questions.push({ ask: (place) => askFile(place, target) });
  return questions;
}

async function askProjectName(place: Place): Promise<Answer<Answered>> {
  const question = l10n.t('The name of the project; empty to leave it open');
  const answer = await typeLine(place, question, workspace.name ?? '');
  return typeof answer === 'string' ? { projectName: answer } : answer;
}

async function askFile(place: Place, { folderName, proposal }: Target): Promise<Answer<Answered>> {
  const question = l10n.t('The file, in {0}; empty for an editor without one', folderName);
  const answer = await typeLine(place, question, proposal);
  return typeof answer === 'string' ? { file: answer } : answer;
}

function orderOf({ id }: TemplateChoices, answers: readonly Answered[]): Order {
  const projectName = answers.find((answer) => answer.projectName)?.projectName;
  return {
    wish: {
      template: id,
      ...(projectName && { projectName }),
      integrations: answers.flatMap(({ integrations = [] }) => integrations),
      notApplicable: answers.flatMap(({ notApplicable = [] }) => notApplicable),
    },
    file: answers.find(({ file }) => file)?.file ?? '',
  };
}
