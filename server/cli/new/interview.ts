import { resolve } from 'node:path';
import type { Catalog } from '../../core/catalogs/catalog.ts';
import {
  choicesOf,
  type ProviderChoice,
  type SectionChoice,
} from '../../core/features/new-document/choices.ts';
import type { NamedWish } from '../../core/features/new-document/read-wish.ts';
import type { Template } from '../../core/templates/template.ts';
import { findProvider } from '../find-provider.ts';
import type { Ask, Host } from '../host.ts';
import type { Order } from './order.ts';
import { answerTo, listed, meaningOf, pickFrom, type Talk } from './questions.ts';
import { refuseTaken } from './write-document.ts';

type NamedIntegration = NonNullable<NamedWish['integrations']>[number];

/** What is known before anything is asked. */
interface Known extends Pick<Order, 'path' | 'overwrites'> {
  readonly template: Template | undefined;
  readonly templates: readonly Template[];
  readonly catalogs: ReadonlyMap<string, Catalog>;
}

const FILE = 'integrations.md';

/** What the Enter key alone says of a section. */
const OTHERWISE: Readonly<Record<SectionChoice['otherwise'], string>> = {
  'not-applicable': 'not applicable',
  absent: 'leave it out',
  open: 'leave it open',
};

/**
 * Asks what a new document is to hold, and where it goes.
 * @throws UsageError where the person would rather not go on.
 */
export async function interview(known: Known, ask: Ask, host: Host): Promise<Order> {
  const talk: Talk = {
    ask,
    say: (text) => host.stderr.write(`${text}\n`),
    columns: host.stderr.columns ?? 80,
  };
  const template = known.template ?? (await askTemplate(known.templates, talk));
  const { sections, asksForProjectName } = choicesOf(template, known.catalogs);
  const integrations: NamedIntegration[] = [];
  const notApplicable: string[] = [];
  for (const section of sections) {
    const picked = await askSection(section, talk);
    integrations.push(...picked);
    if (picked.length === 0 && section.otherwise === 'not-applicable')
      notApplicable.push(section.id);
  }
  await talk.say('');
  const projectName = asksForProjectName ? await answerTo('Project name: ', talk) : '';
  const path = known.path ?? (await askPath(talk, host));
  return {
    template,
    wish: { projectName, integrations, notApplicable },
    path,
    overwrites: known.overwrites,
  };
}

async function askTemplate(templates: readonly Template[], talk: Talk): Promise<Template> {
  const options = templates.map(({ id, title }) => ({ word: id, text: title }));
  return templates[await pickFrom('Template', options, talk)] as Template;
}

/** What a section is used with; nothing where it does not apply. */
async function askSection(section: SectionChoice, talk: Talk): Promise<NamedIntegration[]> {
  const { id, title, providers, repeats } = section;
  if (providers.length === 0) {
    const answer = await answerTo(`\n${title}: does it apply? [Y/n] `, talk);
    return /^n/i.test(answer) ? [] : [{ section: id }];
  }
  const names = providers.map(({ name }) => name);
  await talk.say(`\n${repeats ? 'Integrations' : title}\n${listed(names, talk.columns)}`);
  const all = await askProvider(section, 'Provider', talk);
  if (!repeats) return all;
  for (let last = all; last.length > 0; ) {
    last = await askProvider(section, 'Another one', talk);
    all.push(...last);
  }
  return all;
}

async function askProvider(
  { id, providers, repeats, otherwise }: SectionChoice,
  what: string,
  talk: Talk,
): Promise<NamedIntegration[]> {
  const none = repeats ? 'no more' : OTHERWISE[otherwise];
  const words = providers.map(({ name }) => name);
  const question = `${what} (Enter: ${none}; ?: not decided yet): `;
  const answer = await meaningOf(question, words, talk, (said) =>
    said === '' || said === '?' ? said : findProvider(said),
  );
  if (answer === '') return [];
  if (typeof answer === 'string') return [{ section: id }];
  const provider = providers.find((each) => each.id === answer.id);
  const flow = provider && (await askFlow(provider, talk));
  return [{ section: id, provider: answer.id, ...(flow && { flow }) }];
}

async function askFlow({ name, flows }: ProviderChoice, talk: Talk): Promise<string | undefined> {
  if (flows.length < 2) return undefined;
  const options = flows.map(({ id, name: text }) => ({ word: id, text }));
  return flows[await pickFrom(`Flow of ${name}`, options, talk)]?.id;
}

/** Undefined for standard output. */
function askPath(talk: Talk, host: Host): Promise<string | undefined> {
  const question = `File (Enter: ${FILE}; -: print it here): `;
  return meaningOf(question, [], talk, async (said) => {
    if (said === '-') return undefined;
    const path = resolve(host.cwd, said || FILE);
    await refuseTaken(path, host);
    return path;
  });
}
