import type { Catalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import type { ListedEvent } from '../../spec/integration/webhooks/listed-event.ts';
import type { RichText } from '../../text/rich-text.ts';
import { plainTextOf } from '../../text/rich-text-plain.ts';
import { spansOverlap } from '../../text/span.ts';
import { judgeVariable } from '../../variables/judge.ts';
import type { Meaning } from '../entities/entity.ts';
import type { SectionEntity } from '../entities/read-entities.ts';
import type { MeaningOf } from '../hover/hover-context.ts';
import { providerWords } from '../hover/provider.ts';
import { keepersOf, realtimeWords } from '../hover/realtime.ts';
import { languageBlocks } from '../hover/variable.ts';
import { eventWords } from '../hover/webhook-event.ts';
import type { Chip } from './shown.ts';

/** What the words on a chip come from. */
export interface ChipContext {
  readonly facts: Facts;
  /** A provider's catalog with its descriptions; undefined where it is not loaded. */
  readonly describe: (providerId: string) => Catalog | undefined;
}

/** The most telling first: what is still to be replaced is not yet the name of anything. */
const BY_WEIGHT: readonly Meaning['kind'][] = [
  'placeholder',
  'webhook-event',
  'realtime-event',
  'variable',
  'provider',
];

/** The chips among what a section names, in order; of overlapping ones the most telling. */
export function chipsOf(entities: readonly SectionEntity[], context: ChipContext): Chip[] {
  let placed: SectionEntity[] = [];
  for (const kind of BY_WEIGHT) {
    const some = inOrder(entities.filter(({ means }) => means.kind === kind));
    placed = inOrder([...placed, ...free(some, placed)]);
  }
  return placed.flatMap((entity) => chipOf(entity, context) ?? []);
}

function inOrder(entities: readonly SectionEntity[]): SectionEntity[] {
  return entities.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Those that neither overlap one another nor others. Both are in order, the others apart from each other. */
function free(entities: readonly SectionEntity[], others: readonly SectionEntity[]) {
  const kept: SectionEntity[] = [];
  let next = 0;
  let behind = 0;
  for (const entity of entities) {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= entity.start) next++;
    const other = others[next];
    if (entity.start < behind || (other && spansOverlap(other, entity))) continue;
    kept.push(entity);
    behind = entity.end;
  }
  return kept;
}

function chipOf({ start, end, means }: SectionEntity, context: ChipContext): Chip | undefined {
  const span = { start, end };
  switch (means.kind) {
    case 'placeholder':
      return { ...span, kind: 'placeholder', state: 'right', words: 'Still to be replaced.' };
    case 'webhook-event': {
      return {
        ...span,
        kind: 'event',
        state: stateOf(means.event),
        words: eventText(means, context),
      };
    }
    case 'realtime-event': {
      const isTaken = means.event.isSent && keepersOf(means, context.facts).length > 0;
      const words = plainTextOf(realtimeWords(means, context));
      return { ...span, kind: 'realtime-event', state: isTaken ? 'wrong' : 'right', words };
    }
    case 'variable': {
      const fault = judgeVariable(means.variable, { language: undefined, parse: undefined });
      const words = plainTextOf([WHAT_IT_IS, ...languageBlocks(means, context)]);
      return { ...span, kind: 'variable', state: fault ? 'wrong' : 'right', words };
    }
    case 'provider': {
      const { provider } = means;
      const words = wordedOnce(`provider ${provider.id}`, context, () =>
        providerWords(provider, context.facts.catalogs.get(provider.id)),
      );
      return { ...span, kind: 'provider', state: 'right', words };
    }
    default:
      return undefined;
  }
}

const WHAT_IT_IS = { kind: 'paragraph', line: ['Template variable'] } as const;

function eventText(means: MeaningOf<'webhook-event'>, context: ChipContext): string {
  const { name, judgement } = means.event;
  if (!judgement) return '';
  const { catalog, isClosed } = judgement;
  const key = `event ${catalog.id} ${isClosed} ${name}`;
  return wordedOnce(key, context, () => eventWords(means, context));
}

const MOST_REMEMBERED = 10_000;
const texts = new WeakMap<ChipContext['describe'], { facts: Facts; by: Map<string, string> }>();

/** A text that depends on nothing but its key and the context: what is written often is worded once. */
function wordedOnce(key: string, { facts, describe }: ChipContext, make: () => RichText): string {
  let known = texts.get(describe);
  if (known?.facts !== facts || known.by.size >= MOST_REMEMBERED) {
    known = { facts, by: new Map() };
    texts.set(describe, known);
  }
  let text = known.by.get(key);
  if (text === undefined) {
    text = plainTextOf(make());
    known.by.set(key, text);
  }
  return text;
}

/** As the rules judge it: what a provider may send for all we know is not called wrong. */
function stateOf({ judgement }: ListedEvent): Chip['state'] {
  if (!judgement) return 'right';
  const { verdict, isClosed } = judgement;
  switch (verdict.is) {
    case 'deprecated':
    case 'removed':
      return 'deprecated';
    case 'mistake':
      return 'wrong';
    case 'foreign':
      return verdict.isPossible ? 'right' : 'wrong';
    case 'unknown':
      return isClosed ? 'wrong' : 'right';
    default:
      return 'right';
  }
}
