import { useMemo } from 'preact/hooks';
import type { FlowView } from '../../server/core/features/view/spec-view.ts';
import { Drawing } from '../drawing/drawing.tsx';
import { DrawingScroll } from '../drawing/drawing-scroll.tsx';
import { FONTS } from '../drawing/font.ts';
import { drawable } from '../drawing/text.ts';
import { HEAD, type Lane, layoutSequence, providerOf } from './layout.ts';
import { StepRow } from './step-row.tsx';

interface SequenceProps {
  readonly flow: FlowView;
  /** The name of the system that the document is about. */
  readonly system: string;
}

/** The webhook events of a flow as a sequence: from the provider to our system, and what that does then. */
export function Sequence({ flow, system }: SequenceProps) {
  const layout = useMemo(() => layoutSequence(flow, system), [flow, system]);
  const { width, height, provider, rest } = layout;
  const name = flow.flow === '' ? '' : ` (${drawable(flow.flow)})`;
  const label = `Events that ${providerOf(flow)} sends to ${drawable(system)}${name}`;
  return (
    <DrawingScroll>
      <Drawing class="sequence" width={width} height={height} label={label}>
        <LaneOf {...provider} />
        <LaneOf {...layout.system} />
        {layout.steps.map((step) => (
          <StepRow key={step.y} {...step} from={provider.x} to={layout.system.x} />
        ))}
        {rest !== '' && (
          <text class={FONTS.text.class} x={provider.x} y={height - 12} text-anchor="middle">
            {rest}
          </text>
        )}
      </Drawing>
    </DrawingScroll>
  );
}

function LaneOf({ x, bottom, name }: Lane) {
  const { y, width, height } = HEAD;
  return (
    <g class="sequence-lane">
      <path d={`M${x} ${y + height} V${bottom}`} />
      <rect x={x - width / 2} y={y} width={width} height={height} rx={6} />
      <text class={FONTS.name.class} x={x} y={y + 22} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
