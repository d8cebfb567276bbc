import type { FlowView, Shown } from '../server/core/features/view/spec-view.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';

/** What passes in each flow, from its beginning to its end. */
export function Flows({ flows }: { readonly flows: Shown<FlowView> }) {
  return (
    <>
      {flows.items.map((flow) => (
        <section key={flow.at.start} class="flow">
          <h3>
            <Place at={flow.at}>
              {flow.flow ? `${flow.provider}: ${flow.flow}` : flow.provider}
            </Place>
          </h3>
          <Steps flow={flow} />
        </section>
      ))}
      <Rest of={flows} />
    </>
  );
}

function Steps({ flow: { steps } }: { readonly flow: FlowView }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.event} class={step.state}>
          <Mark of={step.state === 'listed' ? 'received' : 'missing'} />
          <Place at={step.at}>
            <code>{step.event}</code>
          </Place>
          {step.state !== 'listed' && <span class="state">{step.state}</span>}
          {(step.action || step.description) && <p>{step.action || step.description}</p>}
        </li>
      ))}
    </ol>
  );
}
