import type { ProviderNames } from '../catalogs/provider-names.ts';
import type { Purpose } from '../catalogs/purpose.ts';
import { duplicateSections } from '../spec/duplicates.ts';
import { dependenciesOf, type PlacedDependency } from '../spec/fallback/dependencies.ts';
import { type Coverage, coverageOf, isCovered } from '../spec/fallback/fallback-coverage.ts';
import {
  type FallbackTable,
  fallbackTables,
  hasFallbackTable,
} from '../spec/fallback/fallback-rows.ts';
import { insertRow } from '../spec/insert/insert-row.ts';
import { judgedSections } from '../spec/judged.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { type Section, sectionsWithin } from '../spec/section.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { overviewMarks } from '../spec/summary.ts';
import { headingSpan } from '../spec/where.ts';
import { coversSpan, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const missingFallback: Rule = {
  meta: {
    id: 'missing-fallback',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A provider in use has no row in the fallback table',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
| **E-mail** | Medium | Queue the mails and retry every 15 minutes. |
`,
    },
  },
  *check(spec) {
    const fallback = hasFallbackTable(spec.template) ? fallbackOf(spec) : undefined;
    if (!fallback) return;
    const { section, start } = fallback;
    const coverage = coverageIn(fallback, spec.providers);
    const ruledOut = purposesRuledOut(spec);
    for (const dependency of dependenciesOf(spec)) {
      if (coversSpan(shiftSpan(section, start), dependency.span)) continue;
      if (isCovered(dependency, coverage)) continue;
      // Its use in free text contradicts a mark, and a row would do so as well.
      if (!dependency.definition && ruledOut.has(dependency.purpose)) continue;
      const name = dependency.provider?.name ?? dependency.name;
      yield {
        span: shiftSpan(headingSpan(section), start),
        severity: isVital(dependency) ? 'warning' : 'info',
        message: `${quote(name)} has no row here: nobody can tell what happens when it is down. Add one.`,
        related: [{ span: dependency.span, message: `${quote(name)} is used here.` }],
        fixes: (context) => addRow(dependency, fallback, context),
      };
    }
  },
};

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

interface Fallback {
  readonly section: Section;
  /** Where the outermost section around it begins. */
  readonly start: number;
  readonly tables: readonly FallbackTable[];
}

/** The section with the fallback table; undefined where there is none, or none that anybody has filled in. */
function fallbackOf(spec: Spec): Fallback | undefined {
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

const known = new WeakMap<Section, Coverage>();

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

function isVital({ purpose }: PlacedDependency): boolean {
  return purpose === 'payment' || purpose === 'email';
}

function addRow(
  { name }: PlacedDependency,
  { section, start, tables }: Fallback,
  { source, style }: FixContext,
): Fix[] {
  const [table] = tables;
  const field = section.definition?.fields.find(({ type }) => type === 'fallback-table');
  if (!table) return [];
  const edit = insertRow(name, table, field, { source, style, origin: start });
  return [{ title: `Add a row for ${quote(name)}`, edits: [edit], preferred: true, safe: false }];
}
