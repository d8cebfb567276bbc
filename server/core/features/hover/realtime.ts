import type { Facts } from '../../catalogs/facts.ts';
import type { Direction } from '../../spec/integration/realtime/realtime-event.ts';
import {
  isReservedBy,
  type Technology,
  technologiesOf,
} from '../../spec/integration/realtime/technologies.ts';
import { code, line, paragraph, type RichBlock, strong } from '../../text/rich-text.ts';
import type { HoverContext, HoverOf, MeaningOf } from './hover-context.ts';
import { technologyBlocks } from './realtime-facts.ts';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  emit: 'It is emitted.',
  broadcast: 'It is broadcast to everyone who listens.',
  publish: 'It is published.',
  send: 'It is sent.',
  subscribe: 'It is subscribed to.',
  receive: 'It is received.',
  listen: 'It is listened for.',
  'to client': 'It goes from the server to its clients.',
  'to server': 'It goes from a client to the server.',
};

/** Which way a real-time event goes, and whether its name is the technology's own. */
export const realtimeEventHover: HoverOf<'realtime-event'> = (means, context) =>
  realtimeWords(means, context);

/** The same, for whoever has no more than the facts. */
export function realtimeWords(
  means: MeaningOf<'realtime-event'>,
  { facts }: Pick<HoverContext, 'facts'>,
): RichBlock[] {
  const { name, direction, isSent } = means.event;
  const keepers = keepersOf(means, facts);
  const unsaid = isSent ? 'Our side sends it.' : 'The text does not say which way it goes.';
  return [
    paragraph(line`${code(name)} · real-time event`),
    paragraph([direction ? DIRECTIONS[direction] : unsaid]),
    ...keepers.map(({ catalog }) =>
      paragraph([
        `${catalog.name} keeps this name for itself: it may be listened for, and nothing of ours is to be sent under it.`,
      ]),
    ),
  ];
}

/** The technologies of the integration that keep an event's name for themselves. */
export function keepersOf(
  { event, integration }: MeaningOf<'realtime-event'>,
  facts: Facts,
): Technology[] {
  return technologiesOf(integration, facts).filter(({ realtime }) =>
    realtime.reserved?.some((pattern) => isReservedBy(event.name, pattern)),
  );
}

/** What the technology of a connection expects of its address. Undefined where the technology is not known. */
export const connectionHover: HoverOf<'connection'> = ({ integration }, { facts }) => {
  const technologies = technologiesOf(integration, facts);
  if (technologies.length === 0) return undefined;
  return [paragraph(line`${strong('Connection endpoint')}`), ...technologyBlocks(technologies)];
};
