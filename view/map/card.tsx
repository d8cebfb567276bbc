import { headAt } from '../drawing/arrow.ts';
import { FONTS } from '../drawing/font.ts';
import { PlaceLink } from '../drawing/place-link.tsx';
import { StateIcon } from '../drawing/state-icon.tsx';
import type { ArrowLine, Card } from './layout.ts';
import { CARD } from './place.ts';
import { wholeWords } from './words.ts';

/** An integration as a card, with its arrows. */
export function CardOf({ integration, state, x, y, width, height, ...card }: Card) {
  const left = x + CARD.padding;
  const below = card.name.length;
  const line = (index: number) => y + 20 + index * CARD.line;
  return (
    <PlaceLink class={`map-card is-${state}`} at={integration.at} words={wholeWords(integration)}>
      {card.arrows.map((arrow) => (
        <Arrow key={arrow.y} {...arrow} />
      ))}
      <rect class="drawing-frame" x={x} y={y} width={width} height={height} rx={6} />
      {card.name.map((words, index) => (
        <text key={words} class={FONTS.name.class} x={left} y={line(index)}>
          {words}
        </text>
      ))}
      <StateIcon state={state} x={left} y={line(below) - 10} />
      <text class={`${FONTS.text.class} map-state`} x={left + CARD.icon} y={line(below)}>
        {card.stateWords}
      </text>
      {card.fallback !== '' && (
        <text class={`${FONTS.text.class} map-fallback`} x={left} y={line(below + 1)}>
          {card.fallback}
        </text>
      )}
    </PlaceLink>
  );
}

function Arrow({ kind, from, to, y, words }: ArrowLine) {
  return (
    <g class={`map-arrow is-${kind}`}>
      <path class="map-line" d={`M${from} ${y} H${to}`} />
      {kind !== 'none' && <path class="map-head" d={headAt(to, from, y)} />}
      {kind === 'realtime' && <path class="map-head" d={headAt(from, to, y)} />}
      {words !== '' && (
        <text class={FONTS.small.class} x={(from + to) / 2} y={y - 4} text-anchor="middle">
          {words}
        </text>
      )}
    </g>
  );
}
