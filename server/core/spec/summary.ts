import type { ProviderName, ProviderNames } from '../catalogs/provider-names.ts';
import { commonFields, contentTemplate } from '../templates/content.ts';
import type { Template } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import { coversSpan, type Span, shiftSpan } from '../text/span.ts';
import { headingUse } from './integration/provider-uses.ts';
import { placeholdersIn } from './placeholder.ts';
import { readFields } from './read-field.ts';
import { type Field, type OverviewMark, type Section, sectionsWithin } from './section.ts';
import type { SpecReader } from './section-reader.ts';
import {
  allFields,
  hasNoContent,
  type PlacedSection,
  placedSections,
  type Spec,
  type SpecSummary,
} from './spec.ts';
import { textsIn, textsOf } from './texts.ts';

/** A handful of values says nothing about how much of a document is filled in. */
const FEWEST_VALUES = 4;
/** A name in passing does not make a document one about its bearer. */
const FEWEST_MENTIONS = 3;

/** What one outermost section adds to the summary. */
interface SectionSummary {
  readonly linkLabels: readonly string[];
  readonly values: number;
  readonly unfilled: number;
  readonly usesProvider: boolean;
  readonly hasMark: boolean;
  /** The ids of the outermost sections of the template that say that they do not apply. */
  readonly marked: readonly string[];
  readonly marks: readonly OverviewMark[];
  /** In how many of its texts each provider is named; only read for a document without template. */
  readonly named: ReadonlyMap<ProviderName, number>;
  /** Whether one of its headings names a provider. */
  readonly hasHeading: boolean;
}

const summaries = new Memo<Section, SectionSummary>();

/** Adds up what the sections say, each of which is looked at once. */
export function summarise(sections: readonly PlacedSection[], reader: SpecReader): SpecSummary {
  const parts = sections.map(({ section }) => summaryOf(section, reader));
  const linkLabels = new Set(parts.flatMap((part) => part.linkLabels));
  const values = sum(parts.map((part) => part.values));
  const unfilled = sum(parts.map((part) => part.unfilled));
  const isUnfilled = values >= FEWEST_VALUES && unfilled * 2 > values;
  const hasMarks = parts.some((part) => part.hasMark || part.marks.length > 0);
  const usesProviders = parts.some((part) => part.usesProvider);
  const markedThemselves = new Set(parts.flatMap((part) => part.marked));
  const markedInOverview = new Set(
    parts.flatMap((part) => part.marks.map((mark) => mark.sectionId)),
  );
  const { template, providers } = reader;
  const namesProvider = (title: string) =>
    comparableForms(title).some((form) => providers.named(form) !== undefined);
  const titleProviders =
    template === contentTemplate ? (introduced(sections, reader) ?? soleProvider(parts)) : [];
  const key = JSON.stringify([
    isUnfilled,
    usesProviders,
    [...markedInOverview],
    [...markedThemselves],
    titleProviders.map(({ id }) => id),
  ]);
  return {
    key,
    linkKey: JSON.stringify([...linkLabels]),
    template,
    isUnfilled,
    linkLabels,
    markedInOverview,
    markedThemselves,
    hasMarks,
    usesProviders,
    namesProvider,
    providers,
    titleProviders,
  };
}

function isProvider({ definition }: Field): boolean {
  return definition.type === 'provider';
}

/** "Signed like Stripe's": what something is compared with is not what it is about. */
const COMPARES =
  /\b(?:like|as (?:in|with|at)|similar to|unlike|inspired by|modell?ed (?:on|after)|compatible with|instead of|compared (?:to|with))\s+(?:\w+\s+)?$/i;

/**
 * The providers that a document's title names, or else its introduction, or else a table of providers;
 * undefined where none of these names one.
 */
function introduced(
  sections: readonly PlacedSection[],
  reader: SpecReader,
): readonly ProviderName[] | undefined {
  const { providers } = reader;
  const [preamble] = sections;
  if (!preamble) return undefined;
  const { heading, body, entries } = preamble.section;
  const titled = headingUse(heading, providers);
  if (titled) return titled.providers;
  // Under such a label an everyday word ("Paddle") is a name.
  const fields = readFields(entries, commonFields, reader).filter(isProvider);
  const told = fields.flatMap(({ value }) => providers.named(value.text) ?? []);
  if (told.length > 0) return [...new Set(told)];
  const texts = [textsIn(body), providerCells(sections)];
  for (const part of texts) {
    const named = Array.from(part, ({ text }) =>
      providers
        .mentions(text)
        .filter(({ start }) => !COMPARES.test(text.slice(0, start).slice(-40))),
    ).flat();
    if (named.length > 0) return [...new Set(named.map(({ provider }) => provider))];
  }
  return undefined;
}

/**
 * The one provider that a document speaks of, again and again; empty where it names others, too, or has a
 * heading for it: what stands below other headings is about something else then.
 */
function soleProvider(parts: readonly SectionSummary[]): readonly ProviderName[] {
  if (parts.some(({ hasHeading }) => hasHeading)) return [];
  const [first, ...others] = new Set(parts.flatMap(({ named }) => [...named.keys()]));
  if (!first || others.length > 0) return [];
  return sum(parts.map(({ named }) => named.get(first) ?? 0)) >= FEWEST_MENTIONS ? [first] : [];
}

function namedIn(sections: readonly Section[], providers: ProviderNames) {
  const named = new Map<ProviderName, number>();
  for (const section of sections)
    for (const { text } of textsOf(section))
      for (const provider of new Set(providers.mentions(text).map((found) => found.provider)))
        named.set(provider, (named.get(provider) ?? 0) + 1);
  return named;
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
      marked: section.notApplicable && section.definition ? [section.definition.id] : [],
      usesProvider: all.some((part) => usesProvider(part, reader.template)),
      marks: all.flatMap((part) => part.marksOthers),
      named: reader.template === contentTemplate ? namedIn(all, reader.providers) : new Map(),
      hasHeading: all.some(({ heading }) => headingUse(heading, reader.providers) !== undefined),
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
