import type { Fit } from '../../../spec/insert/fitted.ts';
import { type Section, sectionsWithin } from '../../../spec/section.ts';
import { placedSections } from '../../../spec/spec.ts';
import { guidanceOf } from '../../../templates/guidance.ts';
import { bodySkeleton, escapeText, headingSkeleton } from '../../../templates/skeleton.ts';
import type { SectionDefinition } from '../../../templates/template.ts';
import { draftOf } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import { fitAt, type Place } from '../place.ts';
import type { Token } from '../token.ts';

/** A heading's mark with what stands between it and the title's words: bold signs, a number. */
const WRITTEN = /^ {0,3}#{1,6}[ \t]+(?:\*\*|__)?(?:\d{1,3}(?:\.\d{1,3}){0,3}(?:\\?[.)])?[ \t]*)?/;

/** The headings that the document lacks, at a heading's mark or on a blank line, alone and with what belongs below. */
export function* sectionHeadings(place: Place): Generator<Completion> {
  const { expects, line, spec } = place;
  if (expects.kind === 'heading') {
    const { level } = expects;
    const token = { start: line.start, end: line.end, typed: line.before, isPlaceholder: false };
    if (level === 1) yield* title(place, token);
    const typed = WRITTEN.exec(line.before)?.[0] ?? `${'#'.repeat(level)} `;
    if (level <= spec.sectionLevel) yield* outermost(place, token, typed);
    else yield* below(place, token, level, typed);
  }
  if (expects.kind !== 'blank' || line.before !== '') return;
  const { start, end } = line;
  const token = { start, end, typed: '', isPlaceholder: false };
  yield* title(place, token);
  yield* below(place, token, undefined, '');
  yield* outermost(place, token, '');
}

/** The document's own title, where it has none. */
function* title({ spec, section, style }: Place, token: Token): Generator<Completion> {
  const { preamble, template } = spec;
  if (section !== preamble.section || section.heading || template.sections.length === 0) return;
  const text = style.escaped ? escapeText(template.heading) : template.heading;
  yield itemFor(token, {
    label: template.heading,
    kind: 'section',
    detail: 'The title',
    text: [`# ${text}`],
    sortKey: sortKey(0, 0),
  });
}

function* outermost(place: Place, token: Token, typed: string): Generator<Completion> {
  const { spec, origin } = place;
  const placed = placedSections(spec);
  const present = new Set(
    placed.flatMap(({ section }) => sectionsWithin(section).map(({ definition }) => definition)),
  );
  const { sections } = spec.template;
  const missing = sections.filter((each) => each.repeats || !present.has(each));
  const before = placed
    .filter(({ start }) => start <= origin)
    .findLast(({ section }) => section.definition && sections.includes(section.definition));
  const last = before?.section.definition ? sections.indexOf(before.section.definition) : -1;
  const next = missing.find((each) => sections.indexOf(each) > last) ?? missing[0];
  yield* headings(place, token, missing, next, { level: spec.sectionLevel, typed, rank: 6 });
}

/** The sub-sections that the section around lacks: the one whose level is just above. */
function* below(
  place: Place,
  token: Token,
  written: number | undefined,
  typed: string,
): Generator<Completion> {
  const parent = parentOf(place, written);
  if (!parent?.definition || !parent.heading) return;
  const level = parent.heading.level + 1;
  const present = new Set(parent.children.map(({ definition }) => definition));
  const missing = parent.definition.sections.filter((each) => !present.has(each));
  const fit = fitAt(place, parent);
  yield* headings(place, token, missing, missing[0], { level, typed, rank: 4, fit });
}

/** The section of the template in which a heading of a level would stand; for no level, the nearest that has sub-sections. */
function parentOf(
  { outermost, probe, origin }: Place,
  level: number | undefined,
): Section | undefined {
  const at = probe.start - origin;
  return sectionsWithin(outermost).findLast(
    ({ start, end, definition, heading }) =>
      start <= at &&
      at < end &&
      definition !== undefined &&
      definition.sections.length > 0 &&
      heading !== undefined &&
      (level === undefined || heading.level < level),
  );
}

interface Manner {
  readonly level: number;
  /** What the user has written before the title's words, by which the items are found. */
  readonly typed: string;
  readonly rank: number;
  readonly fit?: Fit;
}

function* headings(
  { style, section, spec }: Place,
  token: Token,
  definitions: readonly SectionDefinition[],
  next: SectionDefinition | undefined,
  { level, typed, rank, fit }: Manner,
): Generator<Completion> {
  for (const [i, definition] of definitions.entries()) {
    const heading = headingSkeleton(definition, style, level);
    const body = bodySkeleton(fit?.section(definition) ?? definition, style, level);
    const label = heading
      .replace(/^#+ /, '')
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replaceAll('\\', '');
    const common = {
      kind: 'section' as const,
      documentation: guidanceOf(definition),
      filter: `${typed}${definition.title}`,
      detail: spec.template.sections.includes(definition) ? 'Section' : `In ${titleOf(section)}`,
    };
    const isNext = definition === next && typed !== '';
    const alone = { ...common, label, text: draftOf(heading), sortKey: sortKey(rank, 2 * i) };
    yield itemFor(token, { ...alone, ...(isNext && { preselect: true as const }) });
    if (body === '') continue;
    const text = draftOf(`${heading}\n\n${body}`);
    const whole = { label: `${label} …`, detail: 'With everything that belongs below' };
    const filter = common.filter;
    yield itemFor(
      token,
      { ...common, ...whole, filter, text, sortKey: sortKey(rank, 2 * i + 1) },
      style.newline,
    );
  }
}

function titleOf({ heading, definition }: Section): string {
  return definition?.title ?? heading?.title.text ?? 'this section';
}
