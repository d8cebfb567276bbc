import { areRelated, namedIn } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import type { Purpose } from '../catalogs/purpose.ts';
import { duplicateSections } from '../spec/duplicates.ts';
import {
  type FallbackRow,
  fallbackRows,
  hasFallbackTable,
} from '../spec/fallback/fallback-rows.ts';
import { providersServed } from '../spec/integration/served-by.ts';
import { judgedSections } from '../spec/judged.ts';
import { mentionsIn } from '../spec/overview/mentioned.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Section } from '../spec/section.ts';
import { type PlacedSection, placedSections, type Spec, type SpecSummary } from '../spec/spec.ts';
import { Memo } from '../text/memo.ts';
import { removeLines } from '../text/remove-lines.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const orphanFallback: Rule = {
  meta: {
    id: 'orphan-fallback',
    severity: 'info',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A row of the fallback table is for a provider that the document does not use',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | Medium | Queue the mails and retry every 15 minutes. |
| **Mailgun** | Low | Log the mail. |
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | Medium | Send through Mailgun. |
| **Mailgun** | Low | Queue the mails and retry every 15 minutes. |
`,
    },
  },
  *check(spec) {
    const rows = hasFallbackTable(spec.template) ? namedRows(spec) : [];
    if (rows.length === 0) return;
    const usage = usageOf(spec);
    const unused = unusedRows(rows, usage);
    for (const { row, named, place } of rows) {
      const [first] = named;
      const rival = first && usage.rivalOf(first.purpose);
      if (!rival || named.some((provider) => isUsed(provider, row, place, { usage, unused })))
        continue;
      const span = shiftSpan(row, place.start);
      yield {
        span: shiftSpan(row.serviceSpan, place.start),
        message: `Nothing else here speaks of ${quote(row.service)}; ${quote(rival.name)} is used for the same purpose. Remove the row, or say where it is used.`,
        fixes: ({ source }) => [
          {
            title: 'Remove this row',
            edits: [removeLines(source, span)],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
};

interface NamedRow {
  readonly row: FallbackRow;
  readonly named: readonly ProviderName[];
  readonly place: PlacedSection;
}

const known = new Memo<Section, { key: string; rows: readonly Omit<NamedRow, 'place'>[] }>();

/** The rows that name a provider we know, in a section that applies. */
function namedRows(spec: Spec): NamedRow[] {
  const duplicates = duplicateSections(spec);
  return placedSections(spec).flatMap((place) =>
    duplicates.has(place.section)
      ? []
      : rowsIn(place.section, spec.summary).map(({ row, named }) => ({ row, named, place })),
  );
}

function rowsIn(outermost: Section, summary: SpecSummary): readonly Omit<NamedRow, 'place'>[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.rows;
  const rows = [...judgedSections(outermost, summary)].flatMap(fallbackRows).flatMap((row) => {
    const named = namedIn(row.service, summary.providers).map(({ provider }) => provider);
    const isJudged = !row.isBroken && !isPlaceheld(row.serviceSpan, outermost, summary);
    return named.length > 0 && isJudged ? [{ row, named }] : [];
  });
  known.set(outermost, { key: summary.key, rows });
  return rows;
}

/** Where a section names a provider or what that is a part of. */
interface Mention {
  readonly section: Section;
  readonly places: readonly number[];
}

/** What a document says of providers; each is looked up once. */
interface Usage {
  /** The first provider that the document uses for a purpose; undefined for none. */
  readonly rivalOf: (purpose: Purpose) => ProviderName | undefined;
  /** Whether an integration is served by a provider, or by what that is a part of. */
  readonly isServed: (provider: ProviderName) => boolean;
  readonly mentionsOf: (provider: ProviderName) => readonly Mention[];
}

function usageOf(spec: Spec): Usage {
  const placed = placedSections(spec);
  const all = placed.flatMap(({ section }) => [...providersServed(section, spec.summary)]);
  const served = [...new Set(all)];
  return {
    rivalOf: (purpose) =>
      purpose === 'other' ? undefined : served.find((provider) => provider.purpose === purpose),
    isServed: once((provider) => served.some((each) => areRelated(each, provider))),
    mentionsOf: once((provider) =>
      placed.flatMap(({ section }) =>
        [...mentionsIn(section, spec.providers)].flatMap(([named, places]) =>
          areRelated(named, provider) ? [{ section, places }] : [],
        ),
      ),
    ),
  };
}

function once<T>(look: (provider: ProviderName) => T): (provider: ProviderName) => T {
  const found = new Map<ProviderName, T>();
  return (provider) => {
    const seen = found.get(provider) ?? look(provider);
    found.set(provider, seen);
    return seen;
  };
}

/** By section, where rows begin to name a provider that serves nothing: two of them do not speak for each other. */
type UnusedRows = ReadonlyMap<Section, ReadonlySet<number>>;

function unusedRows(rows: readonly NamedRow[], { isServed }: Usage): UnusedRows {
  const unused = new Map<Section, Set<number>>();
  for (const { row, named, place } of rows) {
    if (named.some(isServed)) continue;
    const places = unused.get(place.section) ?? new Set();
    unused.set(place.section, places.add(row.serviceSpan.start));
  }
  return unused;
}

/** Whether anything but its own row names a provider, or what that is a part of. */
function isUsed(
  provider: ProviderName,
  row: FallbackRow,
  { section }: PlacedSection,
  { usage, unused }: { readonly usage: Usage; readonly unused: UnusedRows },
): boolean {
  if (usage.isServed(provider)) return true;
  const rows = unused.get(section);
  const isOutside = (at: number) => (at < row.start || at >= row.end) && !rows?.has(at);
  return usage
    .mentionsOf(provider)
    .some((mention) => mention.section !== section || mention.places.some(isOutside));
}
