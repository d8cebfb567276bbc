import { spansOverlap } from '../../text/span.ts';
import { sectionsWithin } from '../section.ts';
import { textsIn } from '../texts.ts';
import type { Integration } from './integration.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
import { namesInSentence } from './webhook-names.ts';

const SENTENCE = /(?:[^.;!?\n]|\.(?=\S)|[;!?](?=\S)){1,2000}/g;
const ABOUT_EVENTS = /\bweb-?hooks?\b|\blisten\w*|\bsubscribed? to\b|\bevents?\b/i;

/** The names in code that sentences about webhooks name, outside of what is read as a list or as endpoints. */
export function mentionEntries(integration: Integration): EventEntry[] {
  const { section, start, end, slots } = integration;
  const read = slots.filter(({ type }) => type === 'webhook-events' || type === 'endpoints');
  const texts = sectionsWithin(section).flatMap(({ body }) => [...textsIn(body)]);
  return texts.flatMap((text): EventEntry[] => {
    const { span } = text;
    if (span.start < start || span.end > end || !ABOUT_EVENTS.test(text.text)) return [];
    if (read.some((slot) => spansOverlap(slot, span))) return [];
    return Array.from(text.text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
      if (!ABOUT_EVENTS.test(sentence)) return [];
      const said = text.slice(index, index + sentence.length);
      const names = namesInSentence(said).map((name) => eventName(name, said));
      const coded = names.filter(({ isCode }) => isCode);
      if (coded.length === 0) return [];
      const common = { kind: 'sentence' as const, list: -1, action: undefined, hasAction: false };
      return [{ ...common, ...said.span, names: coded, text: said }];
    });
  });
}
