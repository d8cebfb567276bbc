import type { Flow } from '../../../catalogs/catalog.ts';
import { actionText } from '../../../spec/integration/webhooks/webhook-insertion.ts';
import { escapeText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import { type Draft, draftOf, joinDrafts } from '../../../text/draft.ts';

/**
 * The events that a flow always needs as a list, each with a blank for what is to be done; of those that
 * would do as well as each other the usual one. Lines end with LF. Empty for a flow that needs none.
 */
export function eventListDraft(flow: Flow, style: Style): Draft {
  return joinDrafts(
    requiredEvents(flow).map((name) => eventDraft(name, style)),
    '\n',
  );
}

/** One event as a list element. */
export function eventDraft(name: string, style: Style): Draft {
  const written = `${style.bullet} ${style.escaped ? escapeText(name) : name}: `;
  return [written, ...draftOf(actionText({ style }))];
}

/** The events that a flow always needs, each once. */
export function requiredEvents({ required }: Flow): string[] {
  return [...new Set(required.flatMap((group) => group.slice(0, 1)))];
}
