import type { Facts } from '../../catalogs/facts.ts';
import { shorten } from '../../rules/message.ts';
import type { Finding } from '../../rules/rule.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import {
  type AbsentSection,
  absentFromSpec,
  insertSection,
} from '../../spec/insert/absent-sections.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { overviewMarks } from '../../spec/summary.ts';
import { Memo } from '../../text/memo.ts';
import { wordsOf } from '../hover/guidance.ts';
import { workOf } from '../lenses/lens-work.ts';
import { addParts } from './add-parts.ts';
import { measuredIn } from './measure.ts';
import { type Measured, missingSection, notApplicableSection, uniqueIds } from './measured.ts';
import { metadataOf } from './metadata.ts';
import { findingParts, openFindings } from './open-findings.ts';
import { missingRowParts } from './rows.ts';
import type { Viewed } from './viewed.ts';

/** An outermost section of the template, where its spans count from, and the key that it has in the view. */
export interface Placed {
  readonly start: number;
  readonly key: string;
  readonly measured: Measured;
}

interface Known {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly found: readonly Placed[];
}

const known = new Memo<Spec, Known>();

/**
 * The outermost sections of the template in the document's order, missing ones where they belong, what stands
 * below the title first. Empty where the document follows no template.
 */
export function wholeOf(viewed: Viewed): readonly Placed[] {
  const { spec, facts, findings } = viewed;
  let cached = known.get(spec);
  if (cached?.facts !== facts || cached.findings !== findings) {
    const found = spec.detection.by === 'content' ? [] : read(viewed);
    cached = { facts, findings, found };
    known.set(spec, cached);
  }
  return cached.found;
}

type Unkeyed = Omit<Placed, 'key'>;

function read(viewed: Viewed): Placed[] {
  const { spec, facts } = viewed;
  const keyOf = uniqueIds();
  return [...metadataOf(spec, facts), ...inOrder(viewed)].map((placed) => ({
    ...placed,
    key: keyOf(placed.measured.id),
  }));
}

function inOrder(viewed: Viewed): Unkeyed[] {
  const { spec } = viewed;
  const absent = absentFromSpec(spec).map((each) => ({
    at: each.place.offset,
    placed: { start: 0, measured: absentSection(each, spec) },
  }));
  const present = presentSections(viewed).map((placed) => ({
    at: placed.start + (placed.measured.section?.start ?? 0),
    placed,
  }));
  // The sort is stable: what is absent is written before what begins there.
  return [...absent, ...present].sort((a, b) => a.at - b.at).map(({ placed }) => placed);
}

function presentSections({ spec, facts, findings }: Viewed): Unkeyed[] {
  const copies = duplicateSections(spec);
  const open = openFindings(findings);
  let next = 0;
  return placedSections(spec).flatMap(({ start, section }) => {
    const from = next;
    while ((open[next]?.span.start ?? Infinity) < start + section.end) next++;
    if (copies.has(section)) return [];
    const added = [...missingRowParts(spec, start), ...findingParts(open.slice(from, next), start)];
    return measuredIn(section, spec.summary, facts).map((measured) => ({
      start,
      measured: withOverview(addParts(measured, added), spec),
    }));
  });
}

/** The reason is the overview's where the section gives none itself. */
function withOverview(measured: Measured, spec: Spec): Measured {
  const { state, section } = measured;
  if (state !== 'not-applicable' || !section || section.notApplicable) return measured;
  return { ...measured, reason: overviewStatement(section.definition?.id, spec)?.words ?? '' };
}

function overviewStatement(id: string | undefined, spec: Spec) {
  const mark = overviewMarks(spec).find(({ sectionId }) => sectionId === id);
  if (!mark) return undefined;
  const { start, end } = mark.statement;
  const words = mark.hasReason
    ? wordsOf(spec.markdown.text.slice(start, end))
    : 'The overview says so.';
  return { at: { start, end }, words };
}

function absentSection({ definition, place, isRuledOut }: AbsentSection, spec: Spec): Measured {
  const { id, title } = definition;
  const { span: at } = place;
  if (isRuledOut) {
    const said = overviewStatement(id, spec);
    const head = { id, title, at: said?.at ?? at, definition, section: undefined };
    return notApplicableSection({ ...head, reason: said?.words ?? '' });
  }
  return missingSection(
    { id, title, at, definition, section: undefined },
    {
      title: `Insert ${shorten(title)}`,
      run: (written) => workOf(insertSection(definition, place, written)),
    },
  );
}
