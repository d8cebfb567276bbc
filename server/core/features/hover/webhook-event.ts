import type { Catalog } from '../../catalogs/catalog.ts';
import type { EventVerdict } from '../../catalogs/event-verdict.ts';
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
import type { HoverOf, MeaningOf } from './hover-context.ts';

/** What a webhook event means, and what else the flows that need it need. Undefined for a provider whose events we do not know. */
export const webhookEventHover: HoverOf<'webhook-event'> = (means, context) => {
  const { name, judgement } = means.event;
  if (!judgement) return undefined;
  const { verdict, catalog, isClosed } = judgement;
  const sender = verdict.is === 'foreign' ? (verdict.owners[0] ?? catalog) : catalog;
  const described = context.describe(sender.id) ?? sender;
  const kind = `webhook ${catalog.webhooks?.kind ?? 'event'}`;
  return [
    paragraph(line`${code(name)} · ${standing(verdict, kind, catalog, isClosed)}`),
    ...meaning(name, verdict, described),
    ...flowBlocks(means, context),
    paragraph([documentationLink(sender)]),
  ];
};

/** The providers whose descriptions the hover shows. */
export function providersBehind({ event }: MeaningOf<'webhook-event'>): string[] {
  const { judgement } = event;
  if (!judgement) return [];
  const { verdict, catalog } = judgement;
  const [owner] = verdict.is === 'foreign' ? verdict.owners : [];
  return owner ? [owner.id, catalog.id] : [catalog.id];
}

function standing(
  verdict: EventVerdict,
  kind: string,
  { name }: Catalog,
  isClosed: boolean,
): string {
  switch (verdict.is) {
    case 'sent':
      return `${kind} of ${name}`;
    case 'deprecated':
      return `deprecated ${kind} of ${name}`;
    case 'removed':
      return `${kind} that ${name} no longer sends`;
    case 'foreign': {
      const owners = verdict.owners.slice(0, 3).map((owner) => owner.name);
      return `${kind} of ${owners.join(', ')}, not of ${name}`;
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
    case 'foreign':
      return [...described(name, catalog), ...suggested(verdict.suggestions.names.slice(0, 1))];
    default: {
      const { names } = verdict.suggestions;
      const [only] = names;
      const isOne = names.length === 1 && only !== undefined;
      return [...suggested(names), ...(isOne ? described(only, catalog) : [])];
    }
  }
}

function suggested(names: readonly string[]): RichBlock[] {
  return names.length === 0 ? [] : [paragraph(line`Did you mean ${codes(names, 'or')}?`)];
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
