import { duplicateSections } from '../../spec/duplicates.ts';
import { placedSections } from '../../spec/spec.ts';
import { fallbacksIn } from './fallbacks.ts';
import { flowsIn } from './flows.ts';
import { mailsIn } from './mails.ts';
import { measuredIn } from './measure.ts';
import { realtimeIn } from './realtime.ts';
import { usesIn } from './uses.ts';
import type { Viewed } from './viewed.ts';

/** All that a view reads of an outermost section, and remembers. */
const READINGS = [measuredIn, usesIn, mailsIn, flowsIn, realtimeIn, fallbacksIn];

/**
 * Reads ahead what a view will ask of each outermost section, a section at a step, so that whoever has something
 * better to do can stop in between. What has been read once is remembered.
 */
export function* prepareView({ spec, facts }: Viewed): Generator<void> {
  const copies = duplicateSections(spec);
  for (const { section } of placedSections(spec)) {
    if (copies.has(section)) continue;
    for (const read of READINGS) read(section, spec.summary, facts);
    yield;
  }
}
