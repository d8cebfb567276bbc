import type { Catalog } from '../../catalogs/catalog.ts';
import type { EventJudgement, EventVerdict } from '../../catalogs/event-verdict.ts';
import { listed } from '../../rules/message.ts';
import {
  code,
  codes,
  type Line,
  line,
  list,
  paragraph,
  type RichBlock,
} from '../../text/rich-text.ts';
import { documentationLink } from './documentation.ts';
import { coveredBy, descriptionOf } from './event-facts.ts';
import { flowBlocks } from './event-flows.ts';
import type { HoverContext, HoverOf, MeaningOf } from './hover-context.ts';

/** What a webhook event means, and what else the flows that need it need. Undefined for a provider whose events we do not know. */
export const webhookEventHover: HoverOf<'webhook-event'> = (means, context) => {
  const { judgement } = means.event;
  if (!judgement) return undefined;
  return [
    ...eventWords(means, context),
    ...flowBlocks(means, context),
    paragraph([documentationLink(judgement.catalog)]),
  ];
};

/** What an event is by itself, whoever needs it. Empty for a provider whose events we do not know. */
export function eventWords(
  { event: { name, judgement } }: Pick<MeaningOf<'webhook-event'>, 'event'>,
  { describe }: Pick<HoverContext, 'describe'>,
): RichBlock[] {
  if (!judgement) return [];
  const { verdict, catalog } = judgement;
  const sender = verdict.is === 'foreign' ? (verdict.owners[0] ?? catalog) : catalog;
  const withWords = (each: Catalog) => describe(each.id) ?? each;
  return [
    paragraph(line`${code(name)} · ${standing(judgement, sender)}`),
    ...meaning(name, verdict, withWords(sender)),
    ...suggestion(verdict, withWords(catalog)),
  ];
}

/** The providers whose descriptions are shown. */
export function providersBehind({ event }: MeaningOf<'webhook-event'>): string[] {
  const { judgement } = event;
  if (!judgement) return [];
  const { verdict, catalog } = judgement;
  const [owner] = verdict.is === 'foreign' ? verdict.owners : [];
  return owner ? [owner.id, catalog.id] : [catalog.id];
}

function standing({ verdict, catalog, isClosed }: EventJudgement, sender: Catalog): string {
  const { name } = catalog;
  const kind = `webhook ${sender.webhooks?.kind ?? 'event'}`;
  switch (verdict.is) {
    case 'sent':
      return `${kind} of ${name}`;
    case 'deprecated':
      return `deprecated ${kind} of ${name}`;
    case 'removed':
      return `${kind} that ${name} no longer sends`;
    case 'foreign': {
      const owners = verdict.owners.slice(0, 3).map((owner) => owner.name);
      return `${kind} of ${listed(owners, 'and')}, not of ${name}`;
    }
    default:
      return isClosed || verdict.is === 'mistake'
        ? `no ${kind} of ${name}`
        : `no ${kind} of ${name} that we know of`;
  }
}

function meaning(name: string, verdict: EventVerdict, catalog: Catalog): RichBlock[] {
  switch (verdict.is) {
    case 'sent':
      return name.includes('*') ? coverage(name, catalog) : described(name, catalog);
    case 'deprecated':
    case 'removed': {
      const { replacedBy, note } = verdict;
      const why = note ? `${capitalized(note)}.` : undefined;
      const instead =
        replacedBy.length > 0 ? line`Listen to ${codes(replacedBy, 'and')} instead.` : [];
      const words = [...(why ? [why, ' '] : []), ...instead];
      return [
        ...described(name, catalog),
        ...(words.length > 0 ? [paragraph(words)] : []),
        ...replacedBy.flatMap((each) => describedAs(each, catalog)),
      ];
    }
    case 'foreign': {
      const text = descriptionOf(name, catalog);
      return text === undefined ? [] : [paragraph(line`At ${catalog.name}: ${text}`)];
    }
    default:
      return [];
  }
}

/** What was meant by a name that the provider does not send, and, where that is one event, its meaning. */
function suggestion(verdict: EventVerdict, catalog: Catalog): RichBlock[] {
  if (!('suggestions' in verdict)) return [];
  const { names, by } = verdict.suggestions;
  const [first, ...others] = names;
  if (first === undefined) return [];
  if (by === 'kin') return [paragraph(line`There are ${codes(names, 'and')}.`)];
  return [
    paragraph(line`Did you mean ${codes(names, 'or')}?`),
    ...(others.length === 0 ? described(first, catalog) : []),
  ];
}

function coverage(wildcard: string, catalog: Catalog): RichBlock[] {
  const names = coveredBy(wildcard, catalog);
  if (names.length === 0) return [];
  const shown = names.slice(0, 8).map((each): Line => [code(each)]);
  const rest = names.length - shown.length;
  const more = rest > 0 ? [line`and ${rest} more`] : [];
  return [paragraph(line`Stands for ${names.length} of them:`), list([...shown, ...more])];
}

function described(name: string, catalog: Catalog): RichBlock[] {
  const text = descriptionOf(name, catalog);
  return text === undefined ? [] : [paragraph(text)];
}

function describedAs(name: string, catalog: Catalog): RichBlock[] {
  const text = descriptionOf(name, catalog);
  return text === undefined ? [] : [paragraph(line`${code(name)}: ${text}`)];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
