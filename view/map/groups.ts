import type { IntegrationView } from '../../server/core/features/view/spec-view.ts';
import { PURPOSES } from '../words.ts';

/** So many integrations are drawn at most; no one reads more. */
export const MOST_DRAWN = 60;

/** Integrations of one purpose that stand together on one side of our system. */
export interface Group {
  readonly title: string;
  readonly integrations: readonly IntegrationView[];
  /** How many more there are that are not drawn. */
  readonly more: number;
}

export interface Sides {
  readonly left: readonly Group[];
  readonly right: readonly Group[];
}

/** Divides the integrations by purpose, and the purposes between the two sides, about equally many rows on each. */
export function sidesOf(integrations: readonly IntegrationView[]): Sides {
  const groups = halved(groupsOf(integrations));
  // One purpose alone reads from our system to the right.
  if (groups.length < 2) return { left: [], right: groups };
  const one = new Set<Group>();
  let balance = 0;
  for (const group of groups.toSorted((a, b) => rowsOf(b) - rowsOf(a))) {
    if (balance <= 0) one.add(group);
    balance += balance <= 0 ? rowsOf(group) : -rowsOf(group);
  }
  const [first] = groups;
  const isLeft = (group: Group) => one.has(group) === one.has(first as Group);
  return { left: groups.filter(isLeft), right: groups.filter((group) => !isLeft(group)) };
}

/** Divides the integrations by purpose, and puts all of them on the right of our system. */
export function oneSideOf(integrations: readonly IntegrationView[]): Sides {
  return { left: [], right: groupsOf(integrations) };
}

/** The rows that a group takes; its title and the space between count like one. */
function rowsOf({ integrations, more }: Group): number {
  return 1 + integrations.length + (more > 0 ? 1 : 0);
}

function groupsOf(integrations: readonly IntegrationView[]): Group[] {
  const whole = Object.entries(PURPOSES)
    .map(([purpose, title]) => ({
      title,
      all: integrations.filter((integration) => integration.purpose === purpose),
    }))
    .filter(({ all }) => all.length > 0);
  const most = mostOfEach(whole.map(({ all }) => all.length));
  return whole.map(({ title, all }) => ({
    title,
    integrations: all.slice(0, most),
    more: Math.max(0, all.length - most),
  }));
}

/** How many of each group may be drawn, so that no small group pays for a large one. */
function mostOfEach(sizes: readonly number[]): number {
  let room = MOST_DRAWN;
  let left = sizes.length;
  for (const size of sizes.toSorted((a, b) => a - b)) {
    if (size * left > room) return Math.floor(room / left);
    room -= size;
    left--;
  }
  return MOST_DRAWN;
}

/** Parts a group that outweighs all others: half a page beside an empty one helps nobody. */
function halved(groups: readonly Group[]): Group[] {
  const drawn = groups.reduce((sum, { integrations }) => sum + integrations.length, 0);
  const half = Math.ceil(drawn / 2);
  return groups.flatMap((group) => {
    const { title, integrations } = group;
    if (integrations.length <= half + 2) return [group];
    return [
      { title, integrations: integrations.slice(0, half), more: 0 },
      { ...group, integrations: integrations.slice(half) },
    ];
  });
}
