import type { Facts } from '../../catalogs/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import { overviewMarks } from '../../spec/summary.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { isAbout, sectionsAbout } from './about.ts';
import { integrationEntries, sectionsMarkedAt } from './entries.ts';
import { type IntegrationSection, integrationSections } from './integration-sections.ts';
import { thingAt } from './thing.ts';

/** A place where a document speaks of the thing that was asked for. */
export interface Occurrence extends Span {
  /** `listing`: where the document introduces it; `mention`: where it speaks of it. */
  readonly role: 'listing' | 'mention';
}

/**
 * Where the document names the same thing as at an offset, by place, each once: an event, a variable, a
 * provider, or an integration by its section's title and the words that stand for it. Empty for nothing.
 */
export function occurrencesAt(spec: Spec, facts: Facts, offset: number): Occurrence[] {
  const thing = thingAt(spec, facts, offset);
  if (thing) {
    return eachPlaceOnce(
      thing.places.map(({ start, end, role }) => ({
        start,
        end,
        role: role === 'listing' ? role : 'mention',
      })),
    );
  }
  const section = sectionAt(spec, offset);
  return section ? sectionOccurrences(section, spec) : [];
}

/** The integration whose section's title, or whose entry elsewhere, stands at an offset; undefined for none. */
export function sectionAt(spec: Spec, offset: number): IntegrationSection | undefined {
  const covers = ({ start, end }: Span) => start <= offset && offset <= end;
  const titled = integrationSections(spec).find(({ titleSpan }) => covers(titleSpan));
  if (titled) return titled;
  const entry = integrationEntries(spec).find(covers);
  const [about] = entry ? sectionsAbout(entry.text, spec) : [];
  return about ?? sectionsMarkedAt(offset, spec)?.sections[0];
}

function sectionOccurrences(section: IntegrationSection, spec: Spec): Occurrence[] {
  const entries = integrationEntries(spec)
    .filter((entry) => !coversSpan(section, entry) && isAbout(entry.text, section, spec))
    .map(({ start, end }) => ({ start, end, role: 'mention' as const }));
  const marks = overviewMarks(spec)
    .filter(({ sectionId }) => sectionId === section.section.definition?.id)
    .map(({ phrase: { start, end } }) => ({ start, end, role: 'mention' as const }));
  return eachPlaceOnce([{ ...section.titleSpan, role: 'listing' }, ...entries, ...marks]);
}

function eachPlaceOnce(all: readonly Occurrence[]): Occurrence[] {
  const byPlace = new Map<string, Occurrence>();
  for (const occurrence of all) {
    const place = `${occurrence.start} ${occurrence.end}`;
    if (byPlace.get(place)?.role !== 'listing') byPlace.set(place, occurrence);
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}
