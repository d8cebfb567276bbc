import { headingSkeleton, inStyle } from '../../templates/skeleton.ts';
import type { FieldDefinition, SectionDefinition } from '../../templates/template.ts';
import { type Draft, draftOf, joinDrafts } from '../../text/draft.ts';
import { itemDraft } from '../insertions/pieces/labelled.ts';
import type { Service } from './service.ts';
import { blocks, valueDraft, type Writing } from './values.ts';

/** A section below its heading, with all that is known of its service. */
export function sectionDraft(
  section: SectionDefinition,
  service: Service | undefined,
  writing: Writing,
  heading: string,
): Draft {
  return blocks([
    draftOf(heading),
    bodyDraft(section, service, writing, writing.style.sectionLevel),
  ]);
}

function bodyDraft(
  section: SectionDefinition,
  service: Service | undefined,
  writing: Writing,
  level: number,
): Draft {
  const { style } = writing;
  const fields = section.fields.filter((field) => isWanted(field, service));
  const values = fields.map((field) => ({
    field,
    value: valueDraft(field, { section, service }, writing),
  }));
  const list = values
    .filter(({ field }) => !field.unlabelled)
    .map(({ field, value }) => itemDraft(field, value, style));
  const below = section.sections
    .filter((part) => isWanted(part, service))
    .map((part) =>
      blocks([
        draftOf(headingSkeleton(part, style, level + 1)),
        bodyDraft(part, service, writing, level + 1),
      ]),
    );
  return blocks([
    draftOf(inStyle(section.skeleton, style)).filter((part) => part !== ''),
    joinDrafts(list, '\n'),
    ...values.filter(({ field }) => field.unlabelled).map(({ value }) => value),
    ...below,
  ]);
}

/** What is optional is left out, but for events that the provider's flow needs. */
function isWanted(
  part: SectionDefinition | FieldDefinition,
  service: Service | undefined,
): boolean {
  if (part.applicability !== 'optional') return true;
  if (!service?.flow) return false;
  const fields = 'type' in part ? [part] : part.fields;
  return fields.some(({ type }) => type === 'webhook-events');
}
