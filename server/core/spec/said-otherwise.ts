import type { FieldDefinition } from '../templates/template.ts';
import { coversSpan } from '../text/span.ts';
import { errorResponsesOf } from './integration/errors/error-responses.ts';
import type { Integration, Slot } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import type { Section } from './section.ts';
import type { SpecSummary } from './spec.ts';

/** Whether a section without a field's label says all the same what the field would, so that nothing is missing. */
export function isSaidOtherwise(
  definition: FieldDefinition,
  section: Section,
  outermost: Section,
  summary: SpecSummary,
): boolean {
  if (isWithoutLabel(definition, section, summary)) return true;
  return isInTable(definition, section, integrationsOf(outermost, summary));
}

/**
 * Whether the section says without the label what the field would: sub-headings or list elements that are
 * providers (`### Stripe`, `- **Stripe**`), elements of the list that only its own label is missing of.
 */
function isWithoutLabel(
  definition: FieldDefinition,
  { definition: section, children, entries, groups }: Section,
  { namesProvider }: SpecSummary,
): boolean {
  if (groups.some(({ list }) => list === definition)) return true;
  if (definition.type !== 'provider' || section?.repeats) return false;
  const titles = children.flatMap((child) =>
    child.definition ? [] : (child.heading?.title.text ?? []),
  );
  const bare = entries.filter(({ labelled, value }) => labelled?.set === 'strong' && value.isBlank);
  return [...titles, ...bare.map(({ labelled }) => labelled?.label.text ?? '')].some(namesProvider);
}

/** Whether what a field would list stands in the section all the same, in a table. */
function isInTable(
  { type }: FieldDefinition,
  section: Section,
  integrations: readonly Integration[],
): boolean {
  return integrations.some(({ slots }) =>
    slots
      .filter((slot) => slot.type === type && !slot.field && coversSpan(section, slot))
      .some((slot) => isTable(slot) || errorResponsesOf(slot).some(({ entry }) => entry?.row)),
  );
}

/** Whether the columns of a table tell what it lists. */
function isTable(slot: Slot): boolean {
  const [block] = slot.blocks;
  return block?.kind === 'table' && coversSpan(block, slot);
}
