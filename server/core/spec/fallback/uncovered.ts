import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { Memo } from '../../text/memo.ts';
import { coversSpan, shiftSpan } from '../../text/span.ts';
import { duplicateSections } from '../duplicates.ts';
import { judgedSections } from '../judged.ts';
import { isPlaceheld } from '../placeheld.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { placedSections, type Spec } from '../spec.ts';
import { overviewMarks } from '../summary.ts';
import { dependenciesOf, type PlacedDependency } from './dependencies.ts';
import { type Coverage, coverageOf, isCovered } from './fallback-coverage.ts';
import { type FallbackTable, fallbackTables, hasFallbackTable } from './fallback-rows.ts';

/** The services that the document relies on, and no row of the fallback table is for; in its order. */
export function uncoveredDependencies(spec: Spec, fallback: Fallback): PlacedDependency[] {
  const place = shiftSpan(fallback.section, fallback.start);
  const coverage = coverageIn(fallback, spec.providers);
  const ruledOut = purposesRuledOut(spec);
  return dependenciesOf(spec).filter(
    (dependency) =>
      !coversSpan(place, dependency.span) &&
      !isCovered(dependency, coverage) &&
      // Its use in free text contradicts a mark, and a row would do so as well.
      (dependency.definition || !ruledOut.has(dependency.purpose)),
  );
}

/** The services that the fallback table lacks a row for. */
export interface MissingRows {
  readonly fallback: Fallback;
  readonly services: readonly PlacedDependency[];
}

const missing = new Memo<Spec, MissingRows | undefined>();

/** The rows that the fallback table lacks; undefined where there is no table, or where most is still to be filled in. */
export function missingRows(spec: Spec): MissingRows | undefined {
  if (!missing.has(spec)) {
    const fallback = spec.summary.isUnfilled ? undefined : fallbackOf(spec);
    missing.set(spec, fallback && { fallback, services: uncoveredDependencies(spec, fallback) });
  }
  return missing.get(spec);
}

/** What the sections that do not apply are for. */
function purposesRuledOut(spec: Spec): ReadonlySet<Purpose | undefined> {
  const inOverview = new Set(overviewMarks(spec).map(({ sectionId }) => sectionId));
  const own = spec.sections.flatMap(({ section: { definition, notApplicable } }) =>
    definition && notApplicable ? [definition.id] : [],
  );
  const purposes = spec.template.sections.flatMap(({ id, purpose }) =>
    purpose && (inOverview.has(id) || own.includes(id)) ? [purpose] : [],
  );
  return new Set(purposes);
}

/** The section with a document's fallback table. */
export interface Fallback {
  readonly section: Section;
  /** Where the outermost section around it begins. */
  readonly start: number;
  readonly tables: readonly FallbackTable[];
}

/** The section with the fallback table; undefined where there is none, or none that anybody has filled in. */
export function fallbackOf(spec: Spec): Fallback | undefined {
  if (!hasFallbackTable(spec.template)) return undefined;
  const { summary } = spec;
  const duplicates = duplicateSections(spec);
  for (const { start, section: outermost } of placedSections(spec)) {
    if (duplicates.has(outermost)) continue;
    for (const section of judgedSections(outermost, summary)) {
      const tables = fallbackTables(section);
      const rows = tables.flatMap((table) => table.rows);
      if (tables.length === 0) continue;
      const isLeft = rows.every(({ serviceSpan }) => isPlaceheld(serviceSpan, outermost, summary));
      return rows.length > 0 && isLeft ? undefined : { section, start, tables };
    }
  }
  return undefined;
}

const known = new Memo<Section, Coverage>();

function coverageIn(fallback: Fallback, names: ProviderNames): Coverage {
  let coverage = known.get(fallback.section);
  if (!coverage) {
    coverage = coverageOf(servicesIn(fallback), names);
    known.set(fallback.section, coverage);
  }
  return coverage;
}

/** What the rows are for; sub-headings and labels beside the table may speak of a service, too. */
function servicesIn({ section, tables }: Fallback): string[] {
  const below = sectionsWithin(section).slice(1);
  return [
    ...tables.flatMap((table) => table.rows.map(({ service }) => service)),
    ...below.flatMap(({ heading }) => heading?.title.text ?? []),
    ...sectionsWithin(section)
      .flatMap(({ entries }) => [...entries])
      .filter(({ kind }) => kind !== 'row')
      .flatMap(({ labelled }) => labelled?.label.text ?? []),
  ];
}
