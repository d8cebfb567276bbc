import { PROJECT_NAME } from '../../templates/project-name.ts';
import { inStyle } from '../../templates/skeleton.ts';
import type { FieldDefinition, SectionDefinition } from '../../templates/template.ts';
import type { Draft } from '../../text/draft.ts';
import { lineDraft } from '../insertions/pieces/labelled.ts';
import { valueDraft, type Writing } from './values.ts';
import type { Wish } from './wish.ts';

/** Metadata stands in no section. */
const NOWHERE: Pick<SectionDefinition, 'id' | 'purpose'> = { id: '', purpose: undefined };

/** Whether a template asks for the product's name. */
export function asksForProjectName({ template }: Pick<Wish, 'template'>): boolean {
  return template.metadata.some(({ id, applicability }) => {
    return id === PROJECT_NAME && applicability !== 'optional';
  });
}

/** The lines below the title, those that are optional left out. */
export function metadataDraft({ template, projectName }: Wish, writing: Writing): Draft[] {
  return template.metadata
    .filter(({ applicability }) => applicability !== 'optional')
    .map((field) => lineDraft(field, valueFor(field, projectName, writing), writing.style));
}

function valueFor(
  field: FieldDefinition,
  projectName: string | undefined,
  writing: Writing,
): Draft {
  const { id, type, choices, skeleton } = field;
  if (id === PROJECT_NAME && projectName) return [inStyle(projectName, writing.style)];
  // A new document is in its first state.
  const [first] = choices;
  if (type === 'choice' && first !== undefined && !choices.includes(skeleton))
    return [{ text: first, choices }];
  return valueDraft(field, { section: NOWHERE, service: undefined }, writing);
}
