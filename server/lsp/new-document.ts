import { choicesOf, type TemplateChoices } from '../core/features/new-document/choices.ts';
import { newDocument as documentOf } from '../core/features/new-document/new-document.ts';
import { readWish } from '../core/features/new-document/read-wish.ts';
import { plainText, snippetText } from '../core/text/draft.ts';
import type { Environment } from './environments.ts';
import type { DocumentParams, NewDocumentParams, NewDocumentText } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `integrationSpec/newDocumentChoices`. */
export async function newDocumentChoices(
  session: Session,
  { uri }: DocumentParams,
): Promise<TemplateChoices[]> {
  const { settings } = await environmentFor(session, uri);
  const catalogs = await session.catalogs();
  return settings.templates.map((template) => choicesOf(template, catalogs));
}

/** Answers `integrationSpec/newDocument`. */
export async function newDocument(
  session: Session,
  { uri, template: id, ...wish }: NewDocumentParams,
): Promise<NewDocumentText | null> {
  const { settings, check } = await environmentFor(session, uri);
  const template = settings.templates.find((each) => each.id === id);
  if (!template) return null;
  const draft = documentOf(readWish(template, wish), {
    ...check,
    catalogs: await session.catalogs(),
    today: check.facts.today,
  });
  return { snippet: snippetText(draft), text: plainText(draft) };
}

/** What holds where the document will be. It is not there yet, so nothing is remembered of it. */
async function environmentFor(
  { environments, documents }: Session,
  uri: string,
): Promise<Environment> {
  const environment = await environments.of(uri);
  if (!documents.has(uri)) environments.forget(uri);
  return environment;
}
