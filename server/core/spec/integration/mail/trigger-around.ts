import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { firstFrom, spansWithin } from '../../../text/span-set.ts';
import type { FieldGroup } from '../../section.ts';
import type { Integration } from '../integration.ts';
import { type EmailTrigger, emailTriggersOf } from './email-triggers.ts';

/** A mail, and where its name stands. */
interface PlacedTrigger extends Span {
  readonly trigger: EmailTrigger;
}

interface Known {
  /** The farthest end of each group and all before it. */
  readonly farthest: readonly Span[];
  readonly triggers: readonly PlacedTrigger[];
}

const known = new Memo<Integration, Known>();

/** The first of an integration's groups around a stretch; undefined for none. Costs a binary search. */
export function groupAround(span: Span, integration: Integration): FieldGroup | undefined {
  const { farthest } = placesIn(integration);
  // The first that reaches so far is the first that could be around it: they are in order of their start.
  const group = integration.groups[firstFrom(farthest, span.end)];
  return group && group.start <= span.start ? group : undefined;
}

/** The mail that something in a list of mails belongs to: the one around it, else the last one before it. */
export function triggerAround(span: Span, integration: Integration): EmailTrigger | undefined {
  const { triggers } = placesIn(integration);
  const group = groupAround(span, integration);
  const [own] = group ? spansWithin(triggers, group) : [];
  return (own ?? triggers[firstFrom(triggers, span.start + 1) - 1])?.trigger;
}

function placesIn(integration: Integration): Known {
  let places = known.get(integration);
  if (!places) {
    let end = Number.NEGATIVE_INFINITY;
    const farthest = integration.groups.map((group) => {
      end = Math.max(end, group.end);
      return { start: end, end };
    });
    const triggers = emailTriggersOf(integration).map((trigger) => {
      return { ...trigger.event.span, trigger };
    });
    places = { farthest, triggers };
    known.set(integration, places);
  }
  return places;
}
