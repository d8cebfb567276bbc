import type { Place } from '../../spec/insert/section-place.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { Gap } from './shown.ts';

/** What is shown where a section is missing. */
export function gapOf(
  { number, title, notApplicable }: SectionDefinition,
  { offset, level }: Place,
): Gap {
  return {
    offset,
    title: number === undefined ? title : `${number}. ${title}`,
    mayBeMarked: notApplicable === 'allowed',
    isWithin: level !== undefined,
  };
}
