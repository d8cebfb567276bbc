import type { Facts } from '../../catalogs/facts.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import type { Section } from '../../spec/section.ts';
import {
  type PlacedSection,
  placedSections,
  type Spec,
  type SpecSummary,
} from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { shiftEdit } from '../../text/edit.ts';
import { shiftSpan } from '../../text/span.ts';
import { completenessIn } from '../completeness.ts';
import { eventLens } from './event-lens.ts';
import type { Lens, SectionLens } from './lens.ts';
import { sectionLenses } from './section-lens.ts';

/**
 * How far the sections of a spec and its lists of events are, in no order. Sections have a lens only where
 * the document follows a template; second copies have none.
 */
export function lensesOf(spec: Spec, facts: Facts): Lens[] {
  const copies = duplicateSections(spec);
  return placedSections(spec)
    .filter(({ section }) => !copies.has(section))
    .flatMap((placed) =>
      lensesIn(placed.section, spec.summary, facts).map((lens) => place(lens, placed, spec)),
    );
}

function place(lens: SectionLens, { start }: PlacedSection, spec: Spec): Lens {
  const { kind, title, tooltip, work } = lens;
  const written = () => ({ style: styleOf(spec), source: spec.markdown.text.slice(start) });
  return {
    ...shiftSpan(lens, start),
    kind,
    title,
    tooltip,
    work:
      work &&
      (() => {
        const found = work(written());
        return (
          found && {
            edit: found.edit && shiftEdit(found.edit, start),
            select: shiftSpan(found.select, start),
          }
        );
      }),
  };
}

interface Known {
  readonly key: string;
  readonly facts: Facts;
  readonly lenses: readonly SectionLens[];
}

const known = new WeakMap<Section, Known>();

function lensesIn(outermost: Section, summary: SpecSummary, facts: Facts): readonly SectionLens[] {
  let cached = known.get(outermost);
  if (cached?.key !== summary.key || cached.facts !== facts) {
    const events = integrationsOf(outermost, summary).flatMap(
      (integration) => eventLens(integration, summary, facts) ?? [],
    );
    const sections = completenessIn(outermost, summary, facts).flatMap((found) => [
      ...sectionLenses(found, events),
    ]);
    cached = { key: summary.key, facts, lenses: [...sections, ...events] };
    known.set(outermost, cached);
  }
  return cached.lenses;
}
