import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { IntegrationView, Shown } from '../../server/core/features/view/spec-view.ts';
import { Drawing } from '../drawing/drawing.tsx';
import { FONTS } from '../drawing/font.ts';
import { drawable } from '../drawing/text.ts';
import { CardOf } from './card.tsx';
import { type GroupBox, layoutMap, type MapLayout, type MapShape } from './layout.ts';
import { HIGH } from './place.ts';
import { counted } from './words.ts';

export interface MapDrawingProps {
  readonly integrations: Shown<IntegrationView>;
  /** The name of the system that the document is about. */
  readonly system: string;
  /** `wide` where nothing is said. */
  readonly shape?: MapShape;
  /** What lies under the drawing. */
  readonly children?: ComponentChildren;
}

/** Our system, its providers by purpose, and what passes between them; an SVG element. */
export function MapDrawing({ integrations, system, shape, children }: MapDrawingProps) {
  const name = drawable(system);
  const layout = useMemo(() => layoutMap(integrations, name, shape), [integrations, name, shape]);
  const { width, height, groups, cards, rest } = layout;
  return (
    <Drawing
      class="map"
      width={width}
      height={height}
      label={`${name} and its ${counted(integrations.total, 'integration')}`}
    >
      {children}
      {groups.map((group) => (
        <GroupOf key={`${group.title} ${group.x}`} {...group} />
      ))}
      <System {...layout.system} />
      {cards.map((card) => (
        <CardOf key={card.integration.key} {...card} />
      ))}
      {rest !== '' && (
        <text class={FONTS.text.class} x={width / 2} y={height - 10} text-anchor="middle">
          {rest}
        </text>
      )}
    </Drawing>
  );
}

function GroupOf({ x, y, width, height, title, more }: GroupBox) {
  return (
    <g class="map-group">
      <rect x={x} y={y} width={width} height={height} rx={8} />
      <text class={FONTS.text.class} x={x + 12} y={y + 18}>
        {title}
      </text>
      {more !== '' && (
        <text class={FONTS.text.class} x={x + 12} y={y + height - 11}>
          {more}
        </text>
      )}
    </g>
  );
}

function System({ x, y, width, height, lines }: MapLayout['system']) {
  const pitch = 18;
  const first = height > HIGH ? y + 32 : y + height / 2 + 5 - ((lines.length - 1) * pitch) / 2;
  return (
    <g class="map-system">
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {lines.map((line, index) => (
        <text
          key={line}
          class={FONTS.name.class}
          x={x + width / 2}
          y={first + index * pitch}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
