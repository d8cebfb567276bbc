import { duplicateSections } from '../../spec/duplicates.ts';
import { type AbsentSection, absentFromSpec } from '../../spec/insert/absent-sections.ts';
import { hideIn, maskOf } from '../../spec/mask.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { type Completeness, completenessIn } from '../completeness.ts';
import { lensesOf } from '../lenses/lenses.ts';
import { MOST_NAMES } from '../lenses/section-lens.ts';
import type { ChipContext } from './chips.ts';
import { gapOf } from './gap.ts';
import { sectionShown } from './section-shown.ts';
import type { Badge, Chip, ShownProgress, ShownSpec } from './shown.ts';

/**
 * What a preview shows of a spec, beside its Markdown. Spans count from the document's start. What is said
 * of a section is remembered as long as `context` holds the same facts and the same function.
 */
export function previewOf(spec: Spec, context: ChipContext): ShownSpec {
  const { summary, markdown } = spec;
  const shown = placedSections(spec).map(({ start, section }) => {
    const read = () => markdown.text.slice(start, start + section.end);
    const found = sectionShown(section, summary, context, read);
    const placed = <T extends Span>(items: readonly T[]): T[] =>
      items.map((item) => ({ ...item, ...shiftSpan(item, start) }));
    return {
      chips: placed(found.chips),
      gaps: found.gaps.map((gap) => ({ ...gap, offset: gap.offset + start })),
      asides: placed(found.asides),
      json: placed(found.json),
      muted: placed(found.muted),
      described: found.described,
    };
  });
  const badges = badgesOf(spec, context);
  const absent = spec.detection.by === 'content' ? [] : absentFromSpec(spec);
  const missing = absent
    .filter(({ isRuledOut }) => !isRuledOut)
    .map(({ definition, place }) => gapOf(definition, place));
  const all: ShownSpec = {
    chips: shown.flatMap(({ chips }) => chips).filter((chip) => isShown(chip, spec)),
    badges: badges.map(({ badge }) => badge),
    gaps: [...shown.flatMap(({ gaps }) => gaps), ...missing].sort((a, b) => a.offset - b.offset),
    asides: shown.flatMap(({ asides }) => asides),
    json: shown.flatMap(({ json }) => json),
    muted: shown.flatMap(({ muted }) => muted),
    progress: progressOf(spec, badges, absent),
    wanted: [...new Set(shown.flatMap(({ described }) => described))],
  };
  const mask = maskOf(spec, context.facts);
  return mask ? hideIn(all, mask) : all;
}

/**
 * A document that follows no template may be about anything, and somebody has written it as it is to be
 * seen: there only what is wrong, or still to be replaced, is set apart.
 */
function isShown({ kind, state }: Chip, { detection }: Spec): boolean {
  return detection.by !== 'content' || state !== 'right' || kind === 'placeholder';
}

interface SectionBadge {
  readonly badge: Badge;
  readonly section: Section;
}

/** In the document's order. */
function badgesOf(spec: Spec, { facts }: ChipContext): SectionBadge[] {
  const copies = duplicateSections(spec);
  const lenses = new Map(
    lensesOf(spec, facts).flatMap((lens) => (lens.kind === 'section' ? [[lens.start, lens]] : [])),
  );
  const badges: SectionBadge[] = [];
  const collect = (found: Completeness, origin: number) => {
    const { section, state, sections } = found;
    const lens = section.heading && lenses.get(section.heading.text.span.start + origin);
    if (lens) {
      const { start, end, title, tooltip, work } = lens;
      // A whole section may still lack events, which is something to do.
      const isLacking = state === 'complete' && work !== undefined;
      const is = isLacking ? 'incomplete' : state;
      const absent = isLacking ? tooltip : absentNames(found);
      badges.push({ badge: { start, end, is, title, words: tooltip, absent }, section });
    }
    for (const below of sections) collect(below, origin);
  };
  for (const { start, section } of placedSections(spec)) {
    if (copies.has(section)) continue;
    for (const found of completenessIn(section, spec.summary, facts)) collect(found, start);
  }
  return badges.sort((a, b) => a.badge.start - b.badge.start);
}

function absentNames({ parts }: Completeness): string {
  const absent = parts.filter(({ state, is }) => state === 'absent' && is.kind !== 'section');
  const names = absent.slice(0, MOST_NAMES).map(({ name }) => name);
  return [...names, ...(absent.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** How many of the template's own sections are done, wherever they stand; undefined where there is no template. */
function progressOf(
  { detection, template }: Spec,
  badges: readonly SectionBadge[],
  absent: readonly AbsentSection[],
): ShownProgress | undefined {
  if (detection.by === 'content') return undefined;
  const asked = new Set(template.sections);
  const present = badges.filter(
    ({ section: { definition } }) => definition && asked.has(definition),
  );
  const done = present.filter(({ badge: { is } }) => is === 'complete' || is === 'not-applicable');
  const ruledOut = absent.filter(({ isRuledOut }) => isRuledOut);
  return {
    template: template.title,
    complete: done.length + ruledOut.length,
    total: present.length + absent.length,
  };
}
