import { type Integration, providersOf } from '../../spec/integration/integration.ts';
import type { Direction, RealtimeEvent } from '../../spec/integration/realtime/realtime-event.ts';
import { realtimeEventsOf } from '../../spec/integration/realtime/realtime-events.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { Section } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { coversSpan, type Span, shiftSpan } from '../../text/span.ts';
import { applicableIntegrations, byPlace } from './applicable.ts';
import { perSection } from './per-section.ts';
import { plain } from './plain.ts';
import type { RealtimeView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/** The real-time events of a document. */
export function realtimeViews({ spec, facts }: Viewed): readonly RealtimeView[] {
  return events({ spec, facts });
}

const events = perSection(
  (outermost: Section, summary): readonly RealtimeView[] =>
    byPlace(
      applicableIntegrations(outermost, summary).flatMap((integration) =>
        eventsOf(integration, outermost, summary),
      ),
    ),
  (event, start) => ({ ...event, at: shiftSpan(event.at, start) }),
);

function eventsOf(
  integration: Integration,
  outermost: Section,
  summary: SpecSummary,
): (readonly [number, RealtimeView])[] {
  const found = realtimeEventsOf(integration).filter(
    (event) => !isPlaceheld(event, outermost, summary),
  );
  const provider = providersOf(integration)[0]?.name ?? '';
  const texts = found.length > 0 ? [...textsOf(integration.section)] : [];
  return found.map((event) => {
    const { name, start, end } = event;
    const description = descriptionOf(event, texts);
    const view = {
      name: plain(name),
      at: { start, end },
      direction: directionOf(event),
      description,
      provider,
    };
    return [start, view] as const;
  });
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
function descriptionOf(event: RealtimeEvent, texts: readonly DecodedText[]): string {
  if (event.shared > 1) return '';
  const within = textsWithin(event.whole, texts);
  const parts = within
    .map((text) => (coversSpan(text.span, event) ? behindName(event, text) : text.text))
    .map((part) => part.replace(/^[\s:–—→←()"'`,-]+/u, ''))
    .filter((part) => part.trim() !== '');
  return plain(parts.join(' · '));
}

/** The first text that begins in a span, and for a table's row all of them. Texts come in order. */
function textsWithin(whole: Span, texts: readonly DecodedText[]): readonly DecodedText[] {
  return texts.filter(({ span }) => coversSpan(whole, span)).slice(0, MOST_TEXTS);
}

const MOST_TEXTS = 6;

function behindName({ name }: RealtimeEvent, { text }: DecodedText): string {
  const at = text.indexOf(name);
  return at < 0 ? '' : text.slice(at + name.length);
}
