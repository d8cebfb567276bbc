import type { FlowView, StepView } from '../../../core/features/view/spec-view.ts';
import { mermaidLabel } from './mermaid-label.ts';

const ARROWS: Readonly<Record<StepView['state'], string>> = {
  listed: '->>',
  missing: '--x',
  wrong: '-x',
};

/** A flow's webhook events as a Mermaid sequence diagram, as lines; nothing for no events. */
export function sequenceChart({ provider, steps }: FlowView): string[] {
  if (steps.length === 0) return [];
  return [
    '```mermaid',
    'sequenceDiagram',
    `  participant them as ${mermaidLabel(provider) || 'Provider'}`,
    '  participant us as Our system',
    ...steps.flatMap(messages),
    '```',
  ];
}

function messages({ event, state, action }: StepView): string[] {
  const mark = state === 'listed' ? '' : `${state} `;
  const message = `  them${ARROWS[state]}us: ${mark}${mermaidLabel(event)}`;
  return action === '' ? [message] : [message, `  Note over us: ${mermaidLabel(action)}`];
}
