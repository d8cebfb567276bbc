import type { FlowView, StepView } from '../../../core/features/view/spec-view.ts';
import { MOST_DRAWN, mermaidLabel } from './mermaid-label.ts';
import { more } from './table.ts';

const ARROWS: Readonly<Record<StepView['state'], string>> = {
  listed: '->>',
  missing: '--x',
  wrong: '-x',
};

/** A flow's webhook events as a Mermaid sequence diagram, the first of many, as lines, and how many more there are; nothing for no events. */
export function sequenceChart({ provider, steps }: FlowView, system: string): string[] {
  if (steps.length === 0) return [];
  return [
    '```mermaid',
    'sequenceDiagram',
    `  participant them as ${mermaidLabel(provider || 'Provider')}`,
    `  participant us as ${mermaidLabel(system)}`,
    ...steps.slice(0, MOST_DRAWN).flatMap(messages),
    '```',
    ...more(steps.length - MOST_DRAWN),
  ];
}

function messages({ event, state, action }: StepView): string[] {
  const mark = state === 'listed' ? '' : ` ${mermaidLabel(`(${state})`)}`;
  const message = `  them${ARROWS[state]}us: ${mermaidLabel(event)}${mark}`;
  return action === '' ? [message] : [message, `  Note over us: ${mermaidLabel(action)}`];
}
