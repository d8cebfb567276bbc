import { headingSpan } from '../../spec/where.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { type Completeness, missingParts } from '../completeness.ts';
import { reasonOf } from '../not-applicable/reason.ts';
import { completePart } from './complete-part.ts';
import type { SectionLens } from './lens.ts';

/** More names than these say no more. */
export const MOST_NAMES = 8;

/** Something that one of a section's lists or tables lacks; its span is where that stands. */
export type Lack = Span & Pick<SectionLens, 'title' | 'tooltip' | 'work'>;

/**
 * The lens on a section of the template, and those on its sub-sections. A section is not complete while one
 * of its lists or tables lacks anything.
 */
export function* sectionLenses(
  found: Completeness,
  lacks: readonly Lack[],
): Generator<SectionLens> {
  if (found.section.heading) yield lensOf(found, lacks);
  for (const below of found.sections) yield* sectionLenses(below, lacks);
}

function lensOf(found: Completeness, lacks: readonly Lack[]): SectionLens {
  const { section, state } = found;
  const common = { ...headingSpan(section), kind: 'section', work: undefined } as const;
  if (state === 'not-applicable')
    return { ...common, title: 'not applicable', tooltip: reasonOf(section) };
  const missing = missingParts(found);
  const [first] = missing;
  if (!first) {
    const lacking = lacks.find((lack) => coversSpan(section, lack));
    if (!lacking) return { ...common, title: 'complete', tooltip: '' };
    const { title, tooltip, work } = lacking;
    return { ...common, title, tooltip, work };
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
