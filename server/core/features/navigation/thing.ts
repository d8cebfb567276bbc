import type { Facts } from '../../catalogs/facts.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import type { Named } from './named.ts';
import { namesAt, namesLike, passingAt } from './section-names.ts';

/** Something that a document names, with every place where it does; spans count from the document's start. */
export interface NamedThing {
  /** The place that was asked for. */
  readonly at: Named;
  /** By place. */
  readonly places: readonly Named[];
  /** True where the name at the place may be that of several things ("payment.updated" of Square or of another). */
  readonly isAmbiguous: boolean;
}

/** The thing whose name stands at an offset, or ends there; undefined for none. */
export function thingAt(spec: Spec, facts: Facts, offset: number): NamedThing | undefined {
  const around = placedSections(spec).filter(
    ({ start, section }) => start <= offset && offset <= start + section.end,
  );
  for (const namesThere of [namesAt, passingAt]) {
    for (const placed of around) {
      for (const named of namesThere(offset, placed, spec, facts)) {
        const thing = thingOf(named, spec, facts);
        if (thing) return thing;
      }
    }
  }
  return undefined;
}

/**
 * Every place of the thing that is named at one: the same kind and name, and, where equal names are told
 * apart by whose they are, the same owner. Undefined for a word that is nothing here.
 */
function thingOf(at: Named, spec: Spec, facts: Facts): NamedThing | undefined {
  const all = placedSections(spec).flatMap((placed) => namesLike(at, placed, spec, facts));
  const certain = all.filter(({ role }) => role !== 'passing');
  if (certain.length === 0) return undefined;
  const owners = new Set(certain.flatMap(({ owner }) => owner ?? []));
  if (owners.size < 2) return { at, places: all, isAmbiguous: false };
  const isAmbiguous = at.owner === undefined;
  const places = isAmbiguous ? all : certain.filter(({ owner }) => owner === at.owner);
  return { at, places, isAmbiguous };
}
