import type { Facts } from '../../catalogs/facts.ts';
import { readSuppressions } from '../../rules/engine/suppressions.ts';
import { payloadsIn } from '../../spec/integration/push/payloads.ts';
import type { Section } from '../../spec/section.ts';
import { type PlacedSection, placedSections, type Spec } from '../../spec/spec.ts';
import { shiftSpan } from '../../text/span.ts';
import { remembered } from '../remembered.ts';
import type { Entity } from './entity.ts';
import { readEntities, type SectionEntity } from './read-entities.ts';

/** Everything that a document names, by place; of nested ones the outer first. */
export function entitiesOf(spec: Spec, facts: Facts): readonly Entity[] {
  const all = placedSections(spec).flatMap((placed) => entitiesIn(placed, spec, facts));
  return [...all, ...payloadEntities(spec), ...ruleEntities(spec)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** What the document names at an offset, also where it only touches a name: the innermost first. Empty for nothing. */
export function entitiesAt(spec: Spec, facts: Facts, offset: number): readonly Entity[] {
  const placed = placedSections(spec).filter(
    ({ start, section }) => start <= offset && offset <= start + section.end,
  );
  const found = [
    ...placed.flatMap((each) => entitiesIn(each, spec, facts)),
    ...payloadEntities(spec),
    ...ruleEntities(spec),
  ];
  return found
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function entitiesIn({ start: origin, section }: PlacedSection, spec: Spec, facts: Facts): Entity[] {
  return sectionEntities(section, spec.summary, facts).map(({ means, ...span }) => ({
    ...shiftSpan(span, origin),
    means,
    origin,
  }));
}

/** What an outermost section names, payloads and suppressions aside, in no order; spans count from its start. */
export const sectionEntities = remembered(
  (section: Section, summary, facts): readonly SectionEntity[] => {
    const read = Array.from(readEntities(section, summary, facts), (each) => {
      return [`${each.means.kind} ${each.start} ${each.end}`, each] as const;
    });
    // What stands in two slots is read twice.
    return [...new Map(read).values()];
  },
);

function payloadEntities(spec: Spec): Entity[] {
  return payloadsIn(spec).map(({ origin, payload }) => ({
    ...shiftSpan(payload, origin),
    means: { kind: 'payload', payload },
    origin,
  }));
}

/** A word in a suppression comment, behind the one that says what the comment is. */
const WORD = /(?<=[\s,])[a-z][a-z-]*[a-z](?=[\s,]|$)/g;

/** The ids of rules in suppression comments, known or not, in order. */
export function ruleEntities(spec: Spec): Entity[] {
  return readSuppressions(spec).flatMap(({ comment, rules }) => {
    const source = spec.markdown.text.slice(comment.start, comment.end);
    return Array.from(source.matchAll(WORD), ({ 0: rule, index }) => ({ rule, index }))
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, index }) => ({
        ...shiftSpan({ start: index, end: index + rule.length }, comment.start),
        means: { kind: 'rule' as const, rule },
        origin: 0,
      }));
  });
}
