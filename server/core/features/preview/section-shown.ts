import { placeWithin } from '../../spec/insert/section-place.ts';
import { inapplicableSections, judgedSections } from '../../spec/judged.ts';
import { absentSections } from '../../spec/lacking.ts';
import { knownChildren, type Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { Memo } from '../../text/memo.ts';
import { SpanSet } from '../../text/span-set.ts';
import { sectionEntities } from '../entities/entities.ts';
import { providersBehind } from '../hover/webhook-event.ts';
import { asidesOf } from './asides.ts';
import { type ChipContext, chipsOf } from './chips.ts';
import { gapOf } from './gap.ts';
import { jsonIn } from './json.ts';
import type { Shown } from './shown.ts';

/** What is shown of an outermost section, badges aside. Spans count from its start. */
export interface SectionShown extends Omit<Shown, 'badges'> {
  /** The ids of the providers whose descriptions the chips would show. */
  readonly described: readonly string[];
}

interface Known {
  readonly key: string;
  readonly facts: ChipContext['facts'];
  readonly describe: ChipContext['describe'];
  readonly shown: SectionShown;
}

const known = new Memo<Section, Known>();

/** What is shown of an outermost section; `read` gives its text. */
export function sectionShown(
  outermost: Section,
  summary: SpecSummary,
  context: ChipContext,
  read: () => string,
): SectionShown {
  const { facts, describe } = context;
  const { key } = summary;
  let cached = known.get(outermost);
  if (cached?.key !== key || cached.facts !== facts || cached.describe !== describe) {
    cached = { key, facts, describe, shown: show(outermost, summary, context, read()) };
    known.set(outermost, cached);
  }
  return cached.shown;
}

function show(
  outermost: Section,
  summary: SpecSummary,
  context: ChipContext,
  source: string,
): SectionShown {
  const muted = inapplicableSections(outermost, summary).map(({ start, end }) => ({ start, end }));
  const isMuted = new SpanSet(muted);
  const entities = sectionEntities(outermost, summary, context.facts);
  const named = entities.filter((entity) => !isMuted.cover(entity));
  const events = named.flatMap(({ means }) => (means.kind === 'webhook-event' ? [means] : []));
  return {
    chips: chipsOf(named, context),
    gaps: gapsIn(outermost, summary),
    asides: asidesOf(outermost, summary, source),
    json: jsonIn(outermost, source),
    muted,
    described: [...new Set(events.flatMap(providersBehind))],
  };
}

function gapsIn(outermost: Section, summary: SpecSummary) {
  return judgedSections(outermost, summary)
    .flatMap((section) => {
      const present = [...knownChildren(section)];
      return absentSections(section).map((definition) =>
        gapOf(definition, placeWithin(section, definition, present)),
      );
    })
    .sort((a, b) => a.offset - b.offset);
}
