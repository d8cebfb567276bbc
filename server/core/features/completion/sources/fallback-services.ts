import { dependenciesOf } from '../../../spec/fallback/dependencies.ts';
import { coverageOf, isCovered } from '../../../spec/fallback/fallback-coverage.ts';
import { fallbackRows } from '../../../spec/fallback/fallback-rows.ts';
import { sectionsWithin } from '../../../spec/section.ts';
import { placedSections } from '../../../spec/spec.ts';
import { shiftSpan, spansOverlap } from '../../../text/span.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { valueStart, wholeAround, written } from '../token.ts';

/** The services in use that lack a row, where a fallback table names one. */
export function* fallbackServices(place: Place): Generator<Completion> {
  const { expects, spec, probe, origin, section, text } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.column?.type !== 'provider' || !slot.cell) return;
  const at = shiftSpan(probe, -origin);
  const own = fallbackRows(section);
  const others = placedSections(spec)
    .flatMap((placed) => sectionsWithin(placed.section))
    .flatMap(fallbackRows)
    .filter((row) => !(own.includes(row) && spansOverlap(row, at)));
  const coverage = coverageOf(
    others.map(({ service }) => service),
    spec.providers,
  );
  const from = valueStart(place, slot);
  const token = wholeAround(place, from);
  const marks = text.slice(0, from);
  const isBold = others.some(({ serviceText, service }) =>
    serviceText.isWithin(0, service.length, 'strong'),
  );
  const mark = isBold && !/[*_]$/.test(marks) ? '**' : '';
  const lacking = dependenciesOf(spec).filter((dependency) => !isCovered(dependency, coverage));
  for (const [i, { name, provider, title }] of lacking.entries()) {
    const service = provider?.name ?? name;
    yield itemFor(token, {
      label: service,
      kind: 'provider',
      detail: title === '' ? 'Has no row yet' : `Has no row yet: ${title}`,
      text: [`${mark}${written(service, place)}${mark}`],
      filter: written(service, place),
      sortKey: sortKey(1, i),
    });
  }
}
