import type { FlowView, StepView } from '../../server/core/features/view/spec-view.ts';
import { FONTS } from '../drawing/font.ts';
import { cut, drawable, wrap } from '../drawing/text.ts';

/** Where everything of the sequence stands, in pixels from its upper left corner, and what it says. */
export interface SequenceLayout {
  readonly width: number;
  readonly height: number;
  /** From where the events come, and where they go. */
  readonly provider: Lane;
  readonly system: Lane;
  readonly steps: readonly Step[];
  /** What is not drawn: “and 7 more events”; empty where all are. */
  readonly rest: string;
}

/** A partner of the exchange: its name above a line that runs down to `bottom`. */
export interface Lane {
  readonly x: number;
  readonly bottom: number;
  readonly name: string;
}

/** An event in a row of its own. */
export interface Step {
  readonly step: StepView;
  readonly y: number;
  readonly height: number;
  readonly event: string;
  /** Why the event is not as it should be; empty where it is. */
  readonly fault: string;
  /** What our system does then, in at most three lines. */
  readonly action: readonly string[];
}

/** Sizes in pixels. */
export const WIDTH = 720;
export const HEAD = { y: 8, width: 164, height: 34 } as const;
export const NOTE = { x: 440, width: 272, padding: 10, line: 15 } as const;
const LANES = { provider: 90, system: 412 } as const;
const ROW = { least: 46, between: 14 } as const;
const REST = 24;
/** So many events are drawn at most. */
const MOST_STEPS = 200;

/** Lays a flow out: a lane for the provider, one for our system, and a row for each event that goes between them. */
export function layoutSequence(flow: FlowView, system: string): SequenceLayout {
  let y = HEAD.y + HEAD.height + 8;
  const steps = flow.steps.slice(0, MOST_STEPS).map((step): Step => {
    const placed = { ...stepOf(step), y };
    y += placed.height;
    return placed;
  });
  const bottom = y + 8;
  const more = flow.steps.length - steps.length;
  const lane = (x: number, name: string): Lane => ({
    x,
    bottom,
    name: cut(name, HEAD.width - 2 * NOTE.padding, FONTS.name),
  });
  return {
    width: WIDTH,
    height: bottom + (more > 0 ? REST : 0) + 8,
    provider: lane(LANES.provider, providerOf(flow)),
    system: lane(LANES.system, system),
    steps,
    rest: more > 0 ? `and ${more} more events` : '',
  };
}

/** The name of what sends the events; as good as the document tells it. */
export function providerOf({ provider, integration }: FlowView): string {
  return drawable(provider) || drawable(integration);
}

const FAULTS = {
  listed: '',
  missing: 'missing',
  wrong: 'wrong event',
} as const satisfies Record<StepView['state'], string>;

function stepOf(step: StepView): Omit<Step, 'y'> {
  const fault = FAULTS[step.state];
  const action = wrap(step.action, NOTE.width - 2 * NOTE.padding, FONTS.text, 3);
  const lines = action.length + (fault === '' ? 0 : 1);
  return {
    step,
    height: Math.max(ROW.least, noteHeight(lines) + ROW.between),
    event: cut(step.event, LANES.system - LANES.provider - 24, FONTS.code),
    fault,
    action,
  };
}

export function noteHeight(lines: number): number {
  return lines * NOTE.line + 12;
}
