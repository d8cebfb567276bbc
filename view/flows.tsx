import type { FlowView, Shown } from '../server/core/features/view/spec-view.ts';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { Sequence } from './sequence/sequence.tsx';

/** What passes in each flow, from its beginning to its end. */
export function Flows({
  flows,
  system,
}: {
  readonly flows: Shown<FlowView>;
  readonly system: string;
}) {
  return (
    <>
      <ul class="flow-list">
        {flows.items.map((flow) => (
          <li key={flow.at.start}>
            <h3>
              <Place at={flow.at}>
                {[flow.provider, flow.flow].filter((name) => name.trim()).join(': ') ||
                  'Webhook events'}
              </Place>
            </h3>
            <Sequence flow={flow} system={system} />
          </li>
        ))}
      </ul>
      <Rest of={flows} />
    </>
  );
}
