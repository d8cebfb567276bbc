import type { Facts } from '../../catalogs/facts.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import { addRow } from '../../spec/fallback/add-row.ts';
import { type MissingRows, missingRows } from '../../spec/fallback/uncovered.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import type { Section } from '../../spec/section.ts';
import {
  type PlacedSection,
  placedSections,
  type Spec,
  type SpecSummary,
} from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { headingSpan } from '../../spec/where.ts';
import { shiftEdit } from '../../text/edit.ts';
import { shiftSpan } from '../../text/span.ts';
import { completenessIn } from '../completeness.ts';
import { eventNeeds } from '../event-needs.ts';
import { remembered } from '../remembered.ts';
import { eventLens } from './event-lens.ts';
import type { Lens, SectionLens } from './lens.ts';
import { workOf } from './lens-work.ts';
import { type Lack, MOST_NAMES, sectionLenses } from './section-lens.ts';

/**
 * How far the sections of a spec and its lists of events are, in no order. Sections have a lens only where
 * the document follows a template; second copies have none.
 */
export function lensesOf(spec: Spec, facts: Facts): Lens[] {
  const copies = duplicateSections(spec);
  const rows = missingRows(spec);
  return placedSections(spec)
    .filter(({ section }) => !copies.has(section))
    .flatMap((placed) => {
      const isFallback = rows?.services.length && rows.fallback.start === placed.start;
      const lenses = isFallback
        ? readLenses(placed.section, spec.summary, facts, [rowsLack(rows, spec)])
        : lensesIn(placed.section, spec.summary, facts);
      return lenses.map((lens) => place(lens, placed, spec));
    });
}

/** What the fallback table lacks is known of the whole document only, and so remembered nowhere. */
function rowsLack({ fallback, services }: MissingRows, spec: Spec): Lack {
  const names = services.map(({ name }) => name);
  const [first = ''] = names;
  return {
    ...headingSpan(fallback.section),
    title: names.length > 1 ? `${names.length} rows missing` : '1 row missing',
    tooltip: names.slice(0, MOST_NAMES).join(', '),
    work: ({ style }) => {
      const edit = addRow(first, fallback, { source: spec.markdown.text, style });
      return edit && workOf(shiftEdit(edit, -fallback.start));
    },
  };
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

const lensesIn = remembered((outermost: Section, summary, facts) =>
  readLenses(outermost, summary, facts, []),
);

function readLenses(
  outermost: Section,
  summary: SpecSummary,
  facts: Facts,
  others: readonly Lack[],
): readonly SectionLens[] {
  const events = integrationsOf(outermost, summary).flatMap((integration) => {
    const needs = eventNeeds(integration, summary, facts);
    return needs ? eventLens(needs) : [];
  });
  const lacking = events
    .filter(({ work }) => work)
    .map((lens) => ({ ...lens, title: 'events missing' }));
  const sections = completenessIn(outermost, summary, facts).flatMap((found) => [
    ...sectionLenses(found, [...lacking, ...others]),
  ]);
  return [...sections, ...events];
}
