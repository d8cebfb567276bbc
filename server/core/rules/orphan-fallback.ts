import { areRelated, namedIn } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import { duplicateSections } from '../spec/duplicates.ts';
import { type FallbackRow, fallbackRows, hasFallbackTable } from '../spec/fallback-rows.ts';
import { type Served, servedIn } from '../spec/integration/served-by.ts';
import { judgedSections } from '../spec/judged.ts';
import { mentionsIn } from '../spec/mentioned.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { type PlacedSection, placedSections, type Spec } from '../spec/spec.ts';
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
    const served = placedSections(spec).flatMap(({ section }) => servedIn(section, spec.summary));
    for (const { row, named, place } of rows) {
      const rival = named.map((provider) => rivalOf(provider, served))[0];
      if (!rival || named.some((provider) => isUsed(provider, row, place, served, spec))) continue;
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

/** The rows that name a provider we know, in a section that applies. */
function namedRows(spec: Spec): NamedRow[] {
  const duplicates = duplicateSections(spec);
  return placedSections(spec).flatMap((place) => {
    if (duplicates.has(place.section)) return [];
    return [...judgedSections(place.section, spec.summary)].flatMap(fallbackRows).flatMap((row) => {
      const named = namedIn(row.service, spec.providers).map(({ provider }) => provider);
      const isJudged = !row.isBroken && !isPlaceheld(row.serviceSpan, place.section, spec.summary);
      return named.length > 0 && isJudged ? [{ row, named, place }] : [];
    });
  });
}

/** Another provider that the document uses for the same purpose; undefined for none. */
function rivalOf({ purpose }: ProviderName, served: readonly Served[]): ProviderName | undefined {
  if (purpose === 'other') return undefined;
  return served
    .flatMap(({ providers }) => [...providers])
    .find((provider) => provider.purpose === purpose);
}

/** Whether anything but its own row names a provider, or what that is a part of. */
function isUsed(
  provider: ProviderName,
  row: FallbackRow,
  { section }: PlacedSection,
  served: readonly Served[],
  spec: Spec,
): boolean {
  if (served.some(({ providers }) => providers.some((each) => areRelated(each, provider))))
    return true;
  const isOutside = (at: number) => at < row.start || at >= row.end;
  return placedSections(spec).some((place) =>
    [...mentionsIn(place.section, spec.providers)].some(
      ([named, places]) =>
        areRelated(named, provider) && (place.section !== section || places.some(isOutside)),
    ),
  );
}
