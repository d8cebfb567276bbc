import type { Facts } from '../../catalogs/facts.ts';
import type { Written } from '../../spec/insert/name-text.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { insertEvents, insertList } from '../../spec/integration/webhooks/insert-webhook-events.ts';
import type { EventList } from '../../spec/integration/webhooks/listed-event.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { missingEventsOf, neededEvents } from '../../spec/integration/webhooks/needed-events.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import type { SectionLens } from './lens.ts';
import { workOf } from './lens-work.ts';

/** The lens on an integration's list of webhook events; undefined where no flow says what it needs. */
export function eventLens(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): SectionLens | undefined {
  const found = missingEventsOf(integration, summary, facts);
  if (!found) return emptyListLens(integration, summary, facts);
  const { list, missing, needed } = found;
  if (needed.length === 0) return undefined;
  const flows = new Set(needed.map(({ flow }) => flow.name));
  const names = missing.map(({ name }) => name);
  const count = { needed: needed.length, missing: names.length, flows: flows.size };
  const tooltip = names.length > 0 ? names : [...flows];
  return lensOf(list, count, tooltip, (written) => insertEvents(list, names, written));
}

/** A label with nothing behind it lacks all that the flow needs. */
function emptyListLens(
  integration: Integration,
  summary: SpecSummary,
  facts: Facts,
): SectionLens | undefined {
  const all = eventsOf(integration, summary, facts);
  const [list, ...others] = all.lists;
  if (!list?.slot.field?.isEmpty || list.isOpen || others.length > 0) return undefined;
  const names = neededEvents(integration, all, summary);
  if (names.length === 0 || all.mentioned.length > 0) return undefined;
  const count = { needed: names.length, missing: names.length, flows: 1 };
  return lensOf(list, count, names, (written) => insertList(list.slot, names, written));
}

interface Count {
  readonly needed: number;
  readonly missing: number;
  readonly flows: number;
}

function lensOf(
  { slot }: EventList,
  { needed, missing, flows }: Count,
  tooltip: readonly string[],
  edit: (written: Written) => ReturnType<typeof insertEvents>,
): SectionLens {
  const whose = flows > 1 ? 'these flows need' : 'this flow needs';
  const events = needed > 1 ? 'events' : 'event';
  const some = `${needed - missing} of ${needed} ${events} ${whose}`;
  const all = needed > 1 ? `all ${needed} events ${whose}` : `the event ${whose}`;
  const { start, end } = slot.label.span;
  return {
    start,
    end,
    kind: 'events',
    title: missing > 0 ? some : all,
    tooltip: tooltip.join(', '),
    work:
      missing > 0
        ? (written) => {
            const found = edit(written);
            return found ? workOf(found) : { edit: undefined, select: slot.label.span };
          }
        : undefined,
  };
}
