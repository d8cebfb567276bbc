import { isPlaceheld } from '../../spec/placeheld.ts';
import { sectionsWithin } from '../../spec/section.ts';
import type { Spec } from '../../spec/spec.ts';
import { PROJECT_NAME } from '../../templates/project-name.ts';

/** What the metadata call the project; undefined where they do not name it, or not yet. */
export function projectName({ preamble: { section }, summary }: Spec): string | undefined {
  const field = sectionsWithin(section)
    .flatMap(({ fields }) => fields)
    .find(({ definition }) => definition.id === PROJECT_NAME);
  if (!field || field.notApplicable || isPlaceheld(field, section, summary)) return undefined;
  return field.value.text.trim() || undefined;
}
