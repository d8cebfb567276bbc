import type { IntegrationView, Shown, Traffic } from '../server/core/features/view/spec-view.ts';
import { Fold } from './fold.tsx';
import { usePageHost } from './host.ts';
import { Mark } from './mark.tsx';
import { Offer } from './offer.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { count, named, PURPOSES } from './words.ts';

const TRAFFIC: Readonly<Record<Traffic['kind'], readonly [one: string, some: string]>> = {
  calls: ['endpoint', 'calls'],
  webhooks: ['webhook event', 'webhooks'],
  realtime: ['real-time event', 'real-time'],
};

/** What the map shows, as a table, and the map for others. */
export function Integrations({ integrations }: { readonly integrations: Shown<IntegrationView> }) {
  const { exportMap } = usePageHost();
  return (
    <div class="map-tools">
      <Fold id="integrations" open={false} summary={<span class="title">The map as a table</span>}>
        <table class="table">
          <caption class="hidden">Integrations</caption>
          <thead>
            <tr>
              <th scope="col">Provider</th>
              <th scope="col">For</th>
              <th scope="col">Traffic</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {integrations.items.map((integration) => (
              <Row key={integration.key} integration={integration} />
            ))}
          </tbody>
        </table>
        <Rest of={integrations} />
      </Fold>
      {exportMap && <Offer does="Export as SVG" preferred onClick={exportMap} />}
    </div>
  );
}

function Row({ integration }: { readonly integration: IntegrationView }) {
  const { name, at, purpose, traffic, state, missing, reason } = integration;
  return (
    <tr>
      <th scope="row">
        <Place at={at}>{named(name)}</Place>
      </th>
      <td>{PURPOSES[purpose]}</td>
      <td>{traffic.map(trafficWords).join(', ')}</td>
      <td>
        <Mark of={state} />
        {state === 'not-applicable' ? 'not applicable' : state}
        {missing.length > 0 && <span class="by">{missing.join(', ')}</span>}
        {reason && <span class="by">{reason}</span>}
      </td>
    </tr>
  );
}

function trafficWords({ kind, count: n }: Traffic): string {
  const [one, some] = TRAFFIC[kind];
  return n > 0 ? count(n, one) : some;
}
