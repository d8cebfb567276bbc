import type { Flow } from '../../core/catalogs/catalog.ts';

/** A way of using a provider: which events it needs, who says so, and where. */
export function flowLines(flow: Flow): string[] {
  const { name, required, conditional = [], recommended = [], operations = [] } = flow;
  const { documented, source } = flow;
  return [
    `- ${name} (${documented ? 'as the documentation asks' : 'our choice'})`,
    ...required.map((events) => `  - required: ${events.join(' or ')}`),
    ...conditional.map(({ when, events }) => `  - where ${when}: ${events.join(', ')}`),
    ...(recommended.length > 0 ? [`  - recommended: ${recommended.join(', ')}`] : []),
    ...(operations.length > 0 ? [`  - usual operations: ${operations.join(', ')}`] : []),
    `  - ${source}`,
  ];
}
