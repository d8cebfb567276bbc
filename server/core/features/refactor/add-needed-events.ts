import type { Facts } from '../../catalogs/facts.ts';
import { listed, quote } from '../../rules/message.ts';
import type { Written } from '../../spec/insert/name-text.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { insertEvents, insertList } from '../../spec/integration/webhooks/insert-webhook-events.ts';
import { eventsOf } from '../../spec/integration/webhooks/listed-events.ts';
import { missingEventsOf, neededEvents } from '../../spec/integration/webhooks/needed-events.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { draftEdit, shiftDraftEdit } from '../../text/draft-edit.ts';
import type { Edit } from '../../text/edit.ts';
import { coversSpan, shiftSpan } from '../../text/span.ts';
import type { Refactor } from './refactor.ts';

/** Anywhere in an integration whose list lacks events that its flow needs, whether or not a rule says so. */
export const addNeededEvents: Refactor = function* (spec, facts, place) {
  for (const { start, section } of placedSections(spec)) {
    const at = shiftSpan(place, -start);
    if (!coversSpan(section, at)) continue;
    const around = integrationsOf(section, spec.summary).filter(
      (integration) =>
        coversSpan(integration, at) &&
        !integration.narrower.some((narrower) => coversSpan(narrower, at)),
    );
    for (const integration of around) {
      const written = { source: spec.markdown.text.slice(start), style: styleOf(spec) };
      const found = additionFor(integration, spec, facts);
      const edit = found?.insert(written);
      if (!found || !edit) continue;
      yield {
        id: `add-needed-events/${start + integration.start}`,
        title: found.title,
        kind: 'refactor.rewrite',
        edits: () => [shiftDraftEdit(draftEdit(edit), start)],
      };
    }
  }
};

interface Addition {
  /** As the fix of the finding, so that an editor shows one of the two. */
  readonly title: string;
  readonly insert: (written: Written) => Edit | undefined;
}

function additionFor(
  integration: Integration,
  { summary }: Spec,
  facts: Facts,
): Addition | undefined {
  const found = missingEventsOf(integration, summary, facts);
  const missing = found?.missing.map(({ name }) => name) ?? [];
  const [first] = missing;
  if (found && first !== undefined) {
    const title =
      missing.length === 1
        ? `Add ${quote(first)}`
        : `Add all ${missing.length} events that the flow needs`;
    return { title, insert: (written) => insertEvents(found.list, missing, written) };
  }
  const all = eventsOf(integration, summary, facts);
  const [bare] = all.lists;
  if (!bare || all.lists.some(({ events, isOpen }) => events.length > 0 || isOpen))
    return undefined;
  const { slot } = bare;
  const names = neededEvents(integration, all, summary);
  if (names.length === 0 || !slot.value.isBlank || slot.blocks.length > 0) return undefined;
  return {
    title: `Insert what the flow needs: ${listed(names.map(quote), 'and')}`,
    insert: (written) => insertList(slot, names, written),
  };
}
