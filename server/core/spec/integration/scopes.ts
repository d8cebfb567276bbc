import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { Entry } from '../../markdown/entry.ts';
import type { Span } from '../../text/span.ts';
import { coversSpan } from '../../text/span.ts';
import { freeSections, type Section } from '../section.ts';
import type { ProviderUse, Slot } from './integration.ts';
import { headingUse, usesIn } from './provider-uses.ts';

/** A stretch of a section that is about one of its providers. Scopes do not overlap, and come in order. */
export interface Scope extends Span {
  readonly uses: readonly ProviderUse[];
}

/**
 * The stretches in which a section speaks of one provider after another: below sub-headings (`### Stripe`),
 * below labels (`- **Stripe**`), and behind repeated provider fields. Empty where it does not part them.
 */
export function scopesOf(
  section: Section,
  slots: readonly Slot[],
  names: ProviderNames,
): readonly Scope[] {
  const headed = freeSections(section).flatMap((part): Scope[] => {
    const use = headingUse(part.heading, names);
    return use ? [{ start: part.start, end: part.end, uses: [use] }] : [];
  });
  const labelled = labelScopes(section.entries, names);
  const named = outermost([...headed, ...labelled]);
  const { inside } = byScope(slots, named);
  // With the provider fields that stand in it.
  const marked = named.map((scope, i) => ({
    ...scope,
    uses: [...scope.uses, ...usesIn(inside[i] ?? [], names)],
  }));
  return marked.length > 0 ? marked : fieldScopes(section, slots, names);
}

/** List items and lines that are a provider's name, with what stands below them. */
function labelScopes(entries: readonly Entry[], names: ProviderNames): Scope[] {
  return entries.flatMap(({ start, end, kind, labelled, text, entries: below, blocks }) => {
    const label = labelled?.label ?? text;
    const provider = kind !== 'row' && blocks.length > 0 && names.named(label.text);
    if (!provider) return labelScopes(below, names);
    return [{ start, end, uses: [{ by: 'label' as const, text: label, providers: [provider] }] }];
  });
}

function outermost(scopes: readonly Scope[]): Scope[] {
  const found: Scope[] = [];
  for (const scope of scopes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (!last || !coversSpan(last, scope)) found.push(scope);
  }
  return found;
}

/** What begins in each of the scopes, and what begins in none. Costs a look at each part. */
export function byScope<T extends Span>(
  parts: readonly T[],
  scopes: readonly Scope[],
): { readonly inside: readonly (readonly T[])[]; readonly outside: readonly T[] } {
  const inside: T[][] = scopes.map(() => []);
  const outside: T[] = [];
  for (const part of parts) {
    const at = lastBefore(scopes, part.start);
    const scope = scopes[at];
    if (scope && part.start < scope.end) inside[at]?.push(part);
    else outside.push(part);
  }
  return { inside, outside };
}

/** The index of the last scope that does not begin behind an offset; -1 for none. */
function lastBefore(scopes: readonly Scope[], offset: number): number {
  let low = 0;
  let high = scopes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((scopes[middle] as Scope).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** From each provider field to the next, where something is said between them. */
function fieldScopes(section: Section, slots: readonly Slot[], names: ProviderNames): Scope[] {
  const scopes: Scope[] = [];
  let uses: ProviderUse[] = [];
  let start = section.start;
  let hasContent = false;
  const close = (end: number) => {
    if (uses.length > 0) scopes.push({ start, end, uses });
  };
  for (const slot of slots) {
    if (slot.type !== 'provider' || slot.group) {
      hasContent ||= uses.length > 0;
      continue;
    }
    if (hasContent) {
      close(slot.start);
      uses = [];
      hasContent = false;
    }
    if (uses.length === 0) start = slot.start;
    uses.push(...usesIn([slot], names));
  }
  close(section.end);
  return scopes.length > 1 ? scopes : [];
}
