import type { IntegrationView, Shown, Traffic } from '../../server/core/features/view/spec-view.ts';
import { FONTS } from '../drawing/font.ts';
import { cut, wrap } from '../drawing/text.ts';
import { oneSideOf, sidesOf } from './groups.ts';
import { type Box, CARD, GROUP, placeGroups, REST, SYSTEM } from './place.ts';
import {
  fallbackWords,
  type MapState,
  mapStateOf,
  nameWords,
  stateWords,
  trafficWords,
} from './words.ts';

/** Where everything of the map stands, in pixels from its upper left corner, and what it says. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly system: Box & { readonly lines: readonly string[] };
  readonly groups: readonly GroupBox[];
  readonly cards: readonly Card[];
  /** What is not in the drawing at all: “and 7 more integrations”; empty where all are. */
  readonly rest: string;
}

export interface GroupBox extends Box {
  readonly title: string;
  /** What of the group is not drawn; empty where all is. */
  readonly more: string;
}

/** An integration and what passes between it and our system. */
export interface Card extends Box {
  readonly integration: IntegrationView;
  readonly state: MapState;
  /** One line, or two of a long name. */
  readonly name: readonly string[];
  readonly stateWords: string;
  readonly fallback: string;
  readonly arrows: readonly ArrowLine[];
}

/** A horizontal line between the two; `to` is where it points, and a real-time one points both ways. */
export interface ArrowLine {
  /** `none`: the document speaks of nothing that passes. */
  readonly kind: Traffic['kind'] | 'none';
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly words: string;
}

const ARROWS = { pitch: 18, below: 5 } as const;

/** `wide`: groups at both sides of our system; `narrow`: all of them at its right, for a page of half the width. */
export type MapShape = 'wide' | 'narrow';

/** Lays the map out: our system, and a group for each purpose at its sides. */
export function layoutMap(
  { items, total }: Shown<IntegrationView>,
  system: string,
  shape: MapShape = 'wide',
): MapLayout {
  const sides = shape === 'wide' ? sidesOf(items) : oneSideOf(items);
  const placed = placeGroups(sides, heightOfCard);
  const { middle } = placed;
  const cards = placed.groups.flatMap(({ group, box }) => {
    let y = box.y + GROUP.title;
    return group.integrations.map((integration) => {
      const height = heightOfCard(integration);
      const card = { x: box.x + GROUP.padding, y, width: CARD.width, height };
      y += height + CARD.gap;
      return { ...card, ...contentOf(integration), arrows: arrowsOf(integration, card, middle) };
    });
  });
  const hidden = total - items.length;
  return {
    width: placed.width,
    height: placed.height + (hidden > 0 ? REST : 0),
    system: { ...middle, lines: wrap(system, middle.width - 2 * SYSTEM.padding, FONTS.name, 4) },
    groups: placed.groups.map(({ group, box }) => ({
      ...box,
      title: group.title,
      more: group.more > 0 ? `and ${group.more} more` : '',
    })),
    cards,
    rest: hidden > 0 ? `and ${hidden} more integrations` : '',
  };
}

/** As high as its lines, and as the arrows at its side. */
function heightOfCard(integration: IntegrationView): number {
  const lines = nameOf(integration).length + (fallbackWords(integration) === '' ? 1 : 2);
  return CARD.line * Math.max(lines, integration.traffic.length) + 14;
}

function nameOf(integration: IntegrationView): readonly string[] {
  return wrap(nameWords(integration), CARD.width - 2 * CARD.padding, FONTS.name, 2);
}

function contentOf(integration: IntegrationView) {
  const room = CARD.width - 2 * CARD.padding;
  return {
    integration,
    state: mapStateOf(integration),
    name: nameOf(integration),
    stateWords: cut(stateWords(integration), room - CARD.icon, FONTS.text),
    fallback: cut(fallbackWords(integration), room, FONTS.text),
  };
}

/** Level lines between the card and our system, one below the other about the card's middle. */
function arrowsOf({ traffic, state }: IntegrationView, card: Box, middle: Box): ArrowLine[] {
  const [ours, theirs] =
    card.x > middle.x ? [middle.x + middle.width, card.x] : [middle.x, card.x + card.width];
  const centre = card.y + card.height / 2;
  if (state === 'not-applicable' || traffic.length === 0)
    return [{ kind: 'none', from: ours, to: theirs, y: centre, words: '' }];
  const first = centre + ARROWS.below - ((traffic.length - 1) * ARROWS.pitch) / 2;
  return traffic.map((each, index) => ({
    kind: each.kind,
    ...(each.kind === 'webhooks' ? { from: theirs, to: ours } : { from: ours, to: theirs }),
    y: first + index * ARROWS.pitch,
    words: trafficWords(each),
  }));
}
