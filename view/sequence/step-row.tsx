import type { StepView } from '../../server/core/features/view/spec-view.ts';
import { headAt } from '../drawing/arrow.ts';
import { FONTS } from '../drawing/font.ts';
import { PlaceLink } from '../drawing/place-link.tsx';
import { type IconState, StateIcon } from '../drawing/state-icon.tsx';
import { drawable } from '../drawing/text.ts';
import { NOTE, noteHeight, type Step, WIDTH } from './layout.ts';

interface StepRowProps extends Step {
  /** Where the lanes of the provider and of our system are. */
  readonly from: number;
  readonly to: number;
}

/** An event as an arrow with its name, and beside it what our system does then. */
export function StepRow({ step, y, height, event, fault, action, from, to }: StepRowProps) {
  const middle = y + height / 2;
  return (
    <PlaceLink class={`sequence-step is-${step.state}`} at={step.at} words={stepWords(step, fault)}>
      <rect class="drawing-frame" x={4} y={y + 2} width={WIDTH - 8} height={height - 4} rx={6} />
      <path class="sequence-line" d={`M${from} ${middle} H${to}`} />
      <path class="sequence-head" d={headAt(to, from, middle)} />
      <text
        class={`${FONTS.code.class} sequence-event`}
        x={(from + to) / 2}
        y={middle - 6}
        text-anchor="middle"
      >
        {event}
      </text>
      <Note state={step.state} middle={middle} fault={fault} action={action} />
    </PlaceLink>
  );
}

const ICONS: Readonly<Record<StepView['state'], IconState>> = {
  listed: 'complete',
  missing: 'incomplete',
  wrong: 'error',
};

interface NoteProps extends Pick<Step, 'fault' | 'action'> {
  readonly state: StepView['state'];
  readonly middle: number;
}

function Note({ state, middle, fault, action }: NoteProps) {
  const lines = action.length + (fault === '' ? 0 : 1);
  if (lines === 0) return null;
  const height = noteHeight(lines);
  const top = middle - height / 2;
  const left = NOTE.x + NOTE.padding;
  const line = (index: number) => top + 17 + index * NOTE.line;
  return (
    <g class="sequence-note">
      <rect x={NOTE.x} y={top} width={NOTE.width - 8} height={height} rx={4} />
      {fault !== '' && (
        <>
          <StateIcon state={ICONS[state]} x={left} y={line(0) - 10} />
          <text class={`${FONTS.text.class} sequence-fault`} x={left + 17} y={line(0)}>
            {fault}
          </text>
        </>
      )}
      {action.map((words, index) => (
        <text
          key={words}
          class={FONTS.text.class}
          x={left}
          y={line(fault === '' ? index : index + 1)}
        >
          {words}
        </text>
      ))}
    </g>
  );
}

/** All that the row shows, and what the catalog says of the event, as a sentence. */
export function stepWords({ event, action, description }: StepView, fault: string): string {
  const then = drawable(action);
  const said = [drawable(event), ...(fault === '' ? [] : [fault])].join(', ');
  const words = then === '' ? said : `${said}: ${then}`;
  const meaning = drawable(description);
  return meaning === '' ? words : `${words}. ${meaning}`;
}
