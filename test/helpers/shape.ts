import type { Section } from '../../server/core/spec/section.ts';
import { placedSections, type Spec } from '../../server/core/spec/spec.ts';

/** What a spec says, without where: equal for two spellings of one document. */
export function shape(spec: Spec | undefined): unknown {
  if (!spec) return undefined;
  const sections = placedSections(spec).map(({ section }) => sectionShape(section));
  return { template: spec.template.id, summary: spec.summary.key, sections };
}

function sectionShape(section: Section): unknown {
  return {
    title: section.heading?.title.text,
    number: section.heading?.number?.text,
    id: section.definition?.id,
    notApplicable: section.notApplicable?.by,
    fields: section.fields.map((field) => ({
      id: field.definition.id,
      label: field.label.text,
      value: field.value.text,
    })),
    groups: section.groups.map((group) =>
      group.fields.map(({ definition, value }) => [definition.id, value.text]),
    ),
    children: section.children.map(sectionShape),
  };
}
