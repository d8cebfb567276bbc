import type { Section } from '../../spec/section.ts';
import { textsOf } from '../../spec/texts.ts';
import { headingSpan } from '../../spec/where.ts';
import { coversSpan } from '../../text/span.ts';
import { type Completeness, missingParts } from '../completeness.ts';
import { completePart } from './complete-part.ts';
import type { SectionLens } from './lens.ts';

const MOST_NAMES = 8;
const LONGEST_REASON = 300;

/**
 * The lens on a section of the template, and those on its sub-sections. A section is not complete while one
 * of its lists lacks events, of which `events` are the lenses.
 */
export function* sectionLenses(
  found: Completeness,
  events: readonly SectionLens[],
): Generator<SectionLens> {
  if (found.section.heading) yield lensOf(found, events);
  for (const below of found.sections) yield* sectionLenses(below, events);
}

function lensOf(found: Completeness, events: readonly SectionLens[]): SectionLens {
  const { section, state } = found;
  const common = { ...headingSpan(section), kind: 'section', work: undefined } as const;
  if (state === 'not-applicable')
    return { ...common, title: 'not applicable', tooltip: reasonOf(section) };
  const missing = missingParts(found);
  const [first] = missing;
  if (!first) {
    const lacking = events.find((lens) => lens.work && coversSpan(section, lens));
    if (!lacking) return { ...common, title: 'complete', tooltip: '' };
    return { ...common, title: 'events missing', tooltip: lacking.tooltip, work: lacking.work };
  }
  const names = missing.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = missing.length > MOST_NAMES ? ['…'] : [];
  return {
    ...common,
    title: state === 'empty' ? 'empty' : `${missing.length} missing`,
    tooltip: [...names, ...more].join(', '),
    work: (written) => completePart(first, written),
  };
}

/** The text that says why a section does not apply, as a reader sees it. */
function reasonOf(section: Section): string {
  const mark = section.notApplicable;
  if (!mark) return 'The overview says so.';
  for (const text of textsOf(section)) {
    if (coversSpan(text.span, mark.phrase)) return text.text.trim().slice(0, LONGEST_REASON);
  }
  return '';
}
