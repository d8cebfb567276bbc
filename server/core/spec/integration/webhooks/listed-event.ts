import type { Catalog } from '../../../catalogs/catalog.ts';
import type { EventJudgement } from '../../../catalogs/event-verdict.ts';
import type { Slot } from '../integration.ts';
import type { EventEntry, EventName } from './webhook-entry.ts';

/** A webhook event that the document lists. */
export interface ListedEvent extends EventName {
  /** In full, where the document abbreviates it. */
  readonly name: string;
  readonly entry: EventEntry;
  /** Undefined for one that only running text speaks of. */
  readonly slot: Slot | undefined;
  /** Undefined where we do not know what the provider sends. */
  readonly judgement: EventJudgement | undefined;
}

/** The events under one label. */
export interface EventList {
  readonly slot: Slot;
  readonly events: readonly ListedEvent[];
  /** True where the list, or a part of it, is still to be filled in. */
  readonly isOpen: boolean;
}

/** The events that an integration lists. */
export interface IntegrationEvents {
  /** Of the providers that may send them; empty where one of them is unknown to us. */
  readonly catalogs: readonly Catalog[];
  readonly lists: readonly EventList[];
  /** Those that sentences about webhooks name in code, outside of any list. */
  readonly mentioned: readonly ListedEvent[];
}

/** The name under which an event counts: the one that was meant, where the document misspells it. */
export function meantName({ name, judgement }: ListedEvent): string {
  const verdict = judgement?.verdict;
  if (!verdict || !('suggestions' in verdict) || verdict.suggestions.by === 'kin') return name;
  return verdict.suggestions.names[0] ?? name;
}

/** Whether an event stands in a list, and not in a sentence or a program that mentions it. */
export function isInList({ entry }: ListedEvent): boolean {
  return entry.kind !== 'sentence' && entry.kind !== 'string';
}
