import type { Integration } from '../../spec/integration/integration.ts';
import { providersOf } from '../../spec/integration/integration.ts';
import { isInList, type ListedEvent } from '../../spec/integration/webhooks/listed-event.ts';
import { comparable } from '../../text/comparable.ts';
import type { Span } from '../../text/span.ts';
import type { SectionEntity } from '../entities/read-entities.ts';
import type { Named } from './named.ts';
import { variableNames } from './variable-names.ts';

/** What an entity names; nothing for those that are no names of things. `source` is the section's text. */
export function namedBy({ means, ...span }: SectionEntity, source: string): readonly Named[] {
  switch (means.kind) {
    case 'webhook-event':
      return [eventNamed(means.event, means.integration)];
    case 'realtime-event': {
      const { name } = means.event;
      const owner = ownerOf(means.integration);
      const isCode = /[`"']/.test(source[span.start - 1] ?? '');
      return [
        { ...span, kind: 'realtime-event', name, owner, role: 'listing', text: name, isCode },
      ];
    }
    case 'email-trigger': {
      const { event } = means.trigger;
      const name = comparable(event.text);
      const isCode = event.isWithin(0, event.text.length, 'code');
      const common = { owner: undefined, role: 'listing' as const, text: event.text, isCode };
      return name === '' ? [] : [{ ...span, ...common, kind: 'email-trigger', name }];
    }
    case 'variable':
      return variableNames(means.variable, source, 'listing');
    case 'provider': {
      const { provider, text } = means;
      if (text.isWithin(0, text.text.length, 'url') || isPartOfWord(span, source)) return [];
      const isCode = text.isWithin(0, text.text.length, 'code');
      const common = { owner: undefined, role: 'mention' as const, text: text.text, isCode };
      return [{ ...span, ...common, kind: 'provider', name: provider.id }];
    }
    default:
      return [];
  }
}

function eventNamed(event: ListedEvent, integration: Integration): Named {
  const { name, span, isCode, entry, judgement } = event;
  const owner = judgement?.catalog.id ?? ownerOf(integration);
  const role = isInList(event) ? 'listing' : 'mention';
  const written = { written: event, among: entry.names, text: entry.text };
  const { literal: text } = event;
  return { ...span, kind: 'webhook-event', name, owner, role, text, isCode, event: written };
}

function ownerOf(integration: Integration): string | undefined {
  const ids = providersOf(integration).map(({ id }) => id);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/**
 * Whether a name is a part of an address, a package or a file (`stripe-node`, `api.stripe.com`, `@stripe/js`).
 * In capital letters a hyphen makes a word of prose: "Stripe-hosted".
 */
function isPartOfWord({ start, end }: Span, source: string): boolean {
  const before = source.slice(Math.max(0, start - 3), start);
  const behind = source.slice(end, end + 3);
  if (/[\p{L}\p{N}_]\\?[._]$|[_@]$|:\/\/$/u.test(before) || /^(?:\\?[._]\w|@)/.test(behind))
    return true;
  const name = source.slice(start, end);
  const isPackage = name === name.toLowerCase();
  return isPackage && (/\w\\?-$/.test(before) || /^\\?-\w/.test(behind));
}
