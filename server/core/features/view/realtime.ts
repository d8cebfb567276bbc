import { type Integration, providersOf } from '../../spec/integration/integration.ts';
import type { Direction, RealtimeEvent } from '../../spec/integration/realtime/realtime-event.ts';
import { realtimeEventsOf } from '../../spec/integration/realtime/realtime-events.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import { coversSpan, type Span, shiftSpan } from '../../text/span.ts';
import { spansWithin } from '../../text/span-set.ts';
import { remembered } from '../remembered.ts';
import { applicableIntegrations, byPlace } from './applicable.ts';
import { perSection } from './per-section.ts';
import { plain } from './plain.ts';
import type { RealtimeView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/** The real-time events of a document. */
export function realtimeViews({ spec, facts }: Viewed): readonly RealtimeView[] {
  return placed({ spec, facts });
}

/** The real-time events of an outermost section; spans count from its start. */
export const realtimeIn = remembered((outermost: Section, summary): readonly RealtimeView[] =>
  byPlace(
    applicableIntegrations(outermost, summary).flatMap((integration) =>
      eventsOf(integration, outermost, summary),
    ),
  ),
);

const placed = perSection(realtimeIn, (event, start) => ({
  ...event,
  at: shiftSpan(event.at, start),
}));

function eventsOf(
  integration: Integration,
  outermost: Section,
  summary: SpecSummary,
): RealtimeView[] {
  const found = realtimeEventsOf(integration).filter(
    (event) => !isPlaceheld(event, outermost, summary),
  );
  const provider = providersOf(integration)[0]?.name ?? '';
  const texts = found.length > 0 ? placedTexts(integration.section) : [];
  return found.map((event) => {
    const { name, start, end } = event;
    return {
      name: plain(name),
      at: { start, end },
      direction: directionOf(event),
      description: descriptionOf(event, texts),
      provider,
    };
  });
}

interface PlacedText extends Span {
  readonly text: string;
}

/** The texts of a section, in order. */
function placedTexts(section: Section): PlacedText[] {
  return Array.from(textsOf(section), ({ span, text }) => ({ ...span, text }));
}

/** What each word of a document's list says of the way, as seen from our system. */
const WAYS: Readonly<Record<Direction, RealtimeView['direction']>> = {
  emit: 'sent',
  broadcast: 'sent',
  publish: 'sent',
  send: 'sent',
  'to client': 'sent',
  subscribe: 'received',
  receive: 'received',
  listen: 'received',
  'to server': 'received',
};

function directionOf({ direction, isSent }: RealtimeEvent): RealtimeView['direction'] {
  if (direction) return WAYS[direction];
  return isSent ? 'sent' : undefined;
}

/** What stands behind the name in its line, or in the cells behind its own. */
function descriptionOf(event: RealtimeEvent, texts: readonly PlacedText[]): string {
  if (event.shared > 1) return '';
  const parts = spansWithin(texts, event.whole)
    .slice(0, MOST_TEXTS)
    .map((text) => (coversSpan(text, event) ? behindName(event, text) : text.text))
    .map((part) => part.replace(/^[\s:–—→←()"'`,-]+/u, ''))
    .filter((part) => part.trim() !== '');
  return plain(parts.join(' · '));
}

const MOST_TEXTS = 6;

function behindName({ name }: RealtimeEvent, { text }: PlacedText): string {
  const at = text.indexOf(name);
  return at < 0 ? '' : text.slice(at + name.length);
}
