import type { ProviderName, ProviderNames } from '../catalogs/provider-names.ts';
import { contentTemplate } from '../templates/content.ts';
import type { Template } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { coversSpan, type Span, shiftSpan } from '../text/span.ts';
import { placeholdersIn } from './placeholder.ts';
import { type OverviewMark, type Section, sectionsWithin } from './section.ts';
import type { SpecReader } from './section-reader.ts';
import {
  allFields,
  hasNoContent,
  type PlacedSection,
  placedSections,
  type Spec,
  type SpecSummary,
} from './spec.ts';
import { textsIn } from './texts.ts';

/** A handful of values says nothing about how much of a document is filled in. */
const FEWEST_VALUES = 4;

/** What one outermost section adds to the summary. */
interface SectionSummary {
  readonly linkLabels: readonly string[];
  readonly values: number;
  readonly unfilled: number;
  readonly usesProvider: boolean;
  readonly hasMark: boolean;
  readonly marks: readonly OverviewMark[];
}

const summaries = new WeakMap<Section, SectionSummary>();

/** Adds up what the sections say, each of which is looked at once. */
export function summarise(sections: readonly PlacedSection[], reader: SpecReader): SpecSummary {
  const parts = sections.map(({ section }) => summaryOf(section, reader));
  const linkLabels = new Set(parts.flatMap((part) => part.linkLabels));
  const values = sum(parts.map((part) => part.values));
  const unfilled = sum(parts.map((part) => part.unfilled));
  const isUnfilled = values >= FEWEST_VALUES && unfilled * 2 > values;
  const hasMarks = parts.some((part) => part.hasMark || part.marks.length > 0);
  const usesProviders = parts.some((part) => part.usesProvider);
  const markedInOverview = new Set(
    parts.flatMap((part) => part.marks.map((mark) => mark.sectionId)),
  );
  const { template, providers } = reader;
  const namesProvider = (title: string) =>
    comparableForms(title).some((form) => providers.named(form) !== undefined);
  const titleProviders = template === contentTemplate ? introduced(sections, providers) : [];
  const key = JSON.stringify([
    [...linkLabels],
    isUnfilled,
    usesProviders,
    [...markedInOverview],
    titleProviders.map(({ id }) => id),
  ]);
  return {
    key,
    template,
    isUnfilled,
    linkLabels,
    markedInOverview,
    hasMarks,
    usesProviders,
    namesProvider,
    providers,
    titleProviders,
  };
}

/** The providers that a document's title names, or else its introduction, or else a table of providers. */
function introduced(
  sections: readonly PlacedSection[],
  providers: ProviderNames,
): readonly ProviderName[] {
  const [preamble] = sections;
  if (!preamble) return [];
  const { heading, body } = preamble.section;
  const texts = [heading ? [heading.title] : [], textsIn(body), providerCells(sections)];
  for (const part of texts) {
    const named = Array.from(part, ({ text }) => providers.mentions(text)).flat();
    if (named.length > 0) return [...new Set(named.map(({ provider }) => provider))];
  }
  return [];
}

const PROVIDER_COLUMN = /^\W*(?:provider|service|vendor|technology)s?\W*$/i;

/** The cells of columns that list providers, in the outermost sections' own tables. */
function* providerCells(sections: readonly PlacedSection[]): Generator<DecodedText> {
  for (const { section } of sections) {
    for (const block of section.body) {
      if (block.kind !== 'table') continue;
      const column = block.header.cells.findIndex(({ text }) => PROVIDER_COLUMN.test(text));
      for (const { cells } of block.rows) {
        const cell = cells[column];
        if (cell) yield cell;
      }
    }
  }
}

/** What the overview marks as not applicable; spans count from the document's start. */
export function overviewMarks(spec: Spec): OverviewMark[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    (summaries.get(section)?.marks ?? []).map((mark) => ({
      ...mark,
      phrase: shiftSpan(mark.phrase, start),
      statement: shiftSpan(mark.statement, start),
    })),
  );
}

function summaryOf(section: Section, reader: SpecReader): SectionSummary {
  let summary = summaries.get(section);
  if (!summary) {
    const all = sectionsWithin(section);
    const counts = all.map((part) => countValues(part, reader.template));
    summary = {
      linkLabels: all.flatMap((part) =>
        part.body.flatMap((block) => (block.kind === 'definition' ? [block.label] : [])),
      ),
      values: sum(counts.map(({ values }) => values)),
      unfilled: sum(counts.map(({ unfilled }) => unfilled)),
      hasMark: all.some((part) => part.notApplicable !== undefined),
      usesProvider: all.some((part) => usesProvider(part, reader.template)),
      marks: all.flatMap((part) => part.marksOthers),
    };
    summaries.set(section, summary);
  }
  return summary;
}

/** The values of a section, and how many of them hold a placeholder. A section without fields is one value. */
function countValues(section: Section, template: Template): { values: number; unfilled: number } {
  const placeholders = placeholdersIn(section, template);
  const fields = [...allFields(section)].filter(
    ({ definition, isEmpty }) => definition.fields.length === 0 && !isEmpty,
  );
  const prose = section.definition && fields.length === 0 && !hasNoContent(section);
  const spans: Span[] = prose ? [section.bodySpan] : fields;
  const unfilled = spans.filter((span) =>
    placeholders.some((placeholder) => coversSpan(span, placeholder)),
  );
  return { values: spans.length, unfilled: unfilled.length };
}

function usesProvider(section: Section, template: Template): boolean {
  if (section.notApplicable) return false;
  const placeholders = placeholdersIn(section, template);
  return section.fields.some(
    (field) =>
      field.definition.type === 'provider' &&
      !field.isEmpty &&
      !field.notApplicable &&
      !placeholders.some((placeholder) => coversSpan(field, placeholder)),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
