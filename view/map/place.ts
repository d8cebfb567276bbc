import { Graph, layout as layOut } from '@dagrejs/dagre';
import type { IntegrationView } from '../../server/core/features/view/spec-view.ts';
import type { Group, Sides } from './groups.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly middle: Box;
  readonly groups: readonly { readonly group: Group; readonly box: Box }[];
}

type HeightOfCard = (integration: IntegrationView) => number;

/** Sizes in pixels. */
export const CARD = { width: 190, padding: 12, gap: 8, line: 16, icon: 16 } as const;
export const GROUP = { padding: 8, title: 26, more: 20, gap: 16 } as const;
export const SYSTEM = { width: 132, height: 96, padding: 10 } as const;
export const REST = 24;
/** What is higher is not seen at a glance: it is read from above. */
export const HIGH = 480;
const MARGIN = 8;
/** Between our system and the groups: an arrow with its words. */
const BETWEEN = 96;

const MIDDLE = 'system';

/**
 * The groups go round our system as nodes of a graph: those on the left before it, those on the right after
 * it. Our system is then made as high as all of them, so that every arrow is level and none crosses another.
 */
export function placeGroups({ left, right }: Sides, heightOfCard: HeightOfCard): Placed {
  const graph = new Graph<object, Partial<Box>, object>();
  graph.setGraph({ rankdir: 'LR', nodesep: GROUP.gap, ranksep: BETWEEN });
  graph.setNode(MIDDLE, { width: SYSTEM.width, height: SYSTEM.height });
  const width = CARD.width + 2 * GROUP.padding;
  const columns = [left, right].map((side, column) =>
    side.map((group, row) => {
      const id = `${column} ${row}`;
      graph.setNode(id, { width, height: heightOf(group, heightOfCard) });
      if (side === left) graph.setEdge(id, MIDDLE, {});
      else graph.setEdge(MIDDLE, id, {});
      return { id, group };
    }),
  );
  // The groups have an order of their own already, and no edges that could cross.
  layOut(graph, { disableOptimalOrderHeuristic: true });
  const placed = columns.map((column) =>
    column.map(({ id, group }) => ({ group, box: boxOf(graph.node(id)) })),
  );
  const middle = boxOf(graph.node(MIDDLE));
  const height = Math.max(SYSTEM.height, ...placed.map(heightOfColumn));
  const groups = placed.flatMap((column) => {
    const room = height - heightOfColumn(column);
    return fromTop(column, MARGIN + (height > HIGH ? 0 : room / 2));
  });
  const ends = [middle, ...groups.map(({ box }) => box)].map((box) => box.x + box.width);
  return {
    width: Math.max(...ends) + MARGIN,
    height: height + 2 * MARGIN,
    middle: { ...middle, y: MARGIN, height },
    groups,
  };
}

type Column = Placed['groups'];

function heightOfColumn(column: Column): number {
  const [first, last] = [column[0], column.at(-1)];
  return first && last ? last.box.y + last.box.height - first.box.y : 0;
}

/** The column moved so that it begins at `top`: the graph lines up one group with our system, and not all of them. */
function fromTop(column: Column, top: number): Column {
  const down = top - (column[0]?.box.y ?? 0);
  return column.map(({ group, box }) => ({ group, box: { ...box, y: box.y + down } }));
}

function heightOf({ integrations, more }: Group, heightOfCard: HeightOfCard): number {
  const cards = integrations.reduce((sum, each) => sum + heightOfCard(each) + CARD.gap, 0);
  return GROUP.title + cards - CARD.gap + (more > 0 ? GROUP.more : 0) + GROUP.padding;
}

/** The graph gives middles. */
function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x: x - width / 2 + MARGIN, y: y - height / 2, width, height };
}
