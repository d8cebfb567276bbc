import type { OutlineSection } from './outline-section.ts';
import { eventSections } from './provider-events.ts';
import { realtimeLines, sourceLine, variableLines } from './provider-facts.ts';
import { flowLines } from './provider-flows.ts';
import type { CataloguedProvider } from './provider-table.ts';

/** Everything that is known of a provider, as headed lists. */
export function providerOutline({ name, catalog }: CataloguedProvider): string {
  const { webhooks, flows = [], variables, endpoints, realtime, payload, sources } = catalog;
  const api = endpoints && `- ${endpoints.operations.length} at ${endpoints.hosts.join(', ')}`;
  const sections: OutlineSection[] = [
    ...(webhooks ? eventSections(catalog.name, webhooks) : []),
    { heading: 'Flows', lines: flows.flatMap(flowLines) },
    { heading: 'Template variables', lines: variables ? variableLines(variables) : [] },
    { heading: 'Endpoints', lines: api ? [api] : [] },
    { heading: 'Real-time', lines: realtime ? realtimeLines(realtime) : [] },
    { heading: 'Payload', lines: payload ? [`- checked against the schema ${payload}`] : [] },
    { heading: 'Sources', lines: sources.map(sourceLine) },
  ];
  return [
    `${catalog.name} (${catalog.id})`,
    `${name.purpose}, ${catalog.documentation}`,
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ heading, lines }) => ['', heading, ...lines]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
