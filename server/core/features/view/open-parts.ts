import type { Section } from '../../spec/section.ts';
import type { Measured, MeasuredPart } from './measured.ts';

/** The parts of a section, and of those below it, that are not done. */
export function openParts({ parts, sections }: Measured): MeasuredPart[] {
  return [
    ...parts.filter(({ state }) => state === 'missing' || state === 'placeholder'),
    ...sections.flatMap(openParts),
  ];
}

/** What is measured of a section, among the sections at and below others; undefined for free text. */
export function measuredOf(section: Section, among: readonly Measured[]): Measured | undefined {
  for (const each of among) {
    const found = each.section === section ? each : measuredOf(section, each.sections);
    if (found) return found;
  }
  return undefined;
}
