import { fallbackRows } from '../../spec/fallback/fallback-rows.ts';
import { overviewListing } from '../../spec/overview/overview-listing.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { overviewMarks } from '../../spec/summary.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { type IntegrationSection, integrationSections } from './integration-sections.ts';

/** Words that stand for an integration outside of its section: what the overview lists, a row's service. */
export interface IntegrationEntry extends Span {
  readonly text: string;
  readonly isCode: boolean;
}

/** The overview's elements and the fallback table's rows, in order. */
export function integrationEntries(spec: Spec): IntegrationEntry[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    entryTexts(section, spec)
      .filter((text) => !text.isBlank)
      .map((text) => ({
        ...shiftSpan(text.innerSpan, start),
        text: text.text,
        isCode: text.isWithin(0, text.text.length, 'code'),
      })),
  );
}

const known = new Memo<Section, readonly DecodedText[]>();

function entryTexts(outermost: Section, { providers }: Spec): readonly DecodedText[] {
  let texts = known.get(outermost);
  if (!texts) {
    texts = sectionsWithin(outermost).flatMap((section) => [
      ...(overviewListing(section, providers)?.listed ?? []).map(({ subject }) => subject.trim()),
      ...fallbackRows(section).map(({ serviceText }) => serviceText.trim()),
    ]);
    known.set(outermost, texts);
  }
  return texts;
}

/** A statement of the overview, and the sections that it says do not apply, as far as they are there. */
export interface SectionsMarked {
  readonly statement: Span;
  readonly sections: readonly IntegrationSection[];
}

/** The statement at an offset that sections do not apply; undefined for none, or none that is there. */
export function sectionsMarkedAt(offset: number, spec: Spec): SectionsMarked | undefined {
  const marks = overviewMarks(spec).filter(
    ({ statement }) => statement.start <= offset && offset <= statement.end,
  );
  const [first] = marks;
  if (!first) return undefined;
  const ids = new Set(marks.map(({ sectionId }) => sectionId));
  const sections = integrationSections(spec).filter(
    ({ section }) => section.definition !== undefined && ids.has(section.definition.id),
  );
  return sections.length > 0 ? { statement: first.statement, sections } : undefined;
}
