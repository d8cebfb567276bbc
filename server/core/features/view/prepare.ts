import { duplicateSections } from '../../spec/duplicates.ts';
import { placedSections } from '../../spec/spec.ts';
import { measuredIn } from './measure.ts';
import { usesIn } from './uses.ts';
import type { Viewed } from './viewed.ts';

/**
 * Reads ahead what a view will ask of each outermost section, a section at a step, so that whoever has something
 * better to do can stop in between. What has been read once is remembered.
 */
export function* prepareView({ spec, facts }: Viewed): Generator<void> {
  const copies = duplicateSections(spec);
  for (const { section } of placedSections(spec)) {
    if (copies.has(section)) continue;
    measuredIn(section, spec.summary, facts);
    usesIn(section, spec.summary, facts);
    yield;
  }
}
