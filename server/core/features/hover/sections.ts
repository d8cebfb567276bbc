import { shorten } from '../../rules/message.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { entitiesOf } from '../entities/entities.ts';
import type { Entity } from '../entities/entity.ts';
import type { HoverContext } from './hover-context.ts';

const MOST_SECTIONS = 6;

/** The titles of the other outermost sections in which an entity of the same meaning stands, each once. */
export function otherSections(
  entity: Entity,
  { spec, facts }: HoverContext,
  isSame: (other: Entity) => boolean,
): string[] {
  const own = titleAt(entity.start, spec);
  const titles = entitiesOf(spec, facts)
    .filter(isSame)
    .flatMap(({ start }) => titleAt(start, spec) ?? []);
  const others = [...new Set(titles)].filter((title) => title !== own);
  const rest = others.length - MOST_SECTIONS;
  return rest > 0 ? [...others.slice(0, MOST_SECTIONS), `${rest} more`] : others;
}

/** The title of the outermost section at an offset; undefined before the first. */
export function titleAt(offset: number, spec: Spec): string | undefined {
  const placed = placedSections(spec).find(
    ({ start, section }) => start <= offset && offset < start + section.end,
  );
  const title = placed?.section.heading?.title.text;
  return title === undefined ? undefined : shorten(title);
}
