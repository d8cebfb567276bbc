import { fallbackWords, stateWords, trafficWords } from '../../../../view/map/words.ts';
import { PURPOSES } from '../../../../view/words.ts';
import type { IntegrationView, Shown, Traffic } from '../../../core/features/view/spec-view.ts';
import { MOST_DRAWN, mermaidLabel } from './mermaid-label.ts';
import { more } from './table.ts';

/** The map as a Mermaid flow chart, the first of many, as lines, and how many more there are; nothing for no integrations. */
export function mapChart({ items, total }: Shown<IntegrationView>, system: string): string[] {
  if (items.length === 0) return [];
  const nodes = items.slice(0, MOST_DRAWN).map((integration, i) => ({ id: `i${i}`, integration }));
  const groups = Object.entries(PURPOSES).flatMap(([purpose, title]) => {
    const own = nodes.filter(({ integration }) => integration.purpose === purpose);
    if (own.length === 0) return [];
    return [`  subgraph ${purpose}_group["${title}"]`, ...own.map(node), '  end'];
  });
  return [
    '```mermaid',
    'flowchart LR',
    `  us(["${mermaidLabel(system)}"])`,
    ...groups,
    ...nodes.flatMap(({ id, integration }) =>
      integration.traffic.map((traffic) => arrow(id, traffic)),
    ),
    ...classes(nodes),
    '```',
    ...more(total - nodes.length),
  ];
}

interface Node {
  readonly id: string;
  readonly integration: IntegrationView;
}

function node({ id, integration }: Node): string {
  const words = [stateWords(integration), fallbackWords(integration)].filter((text) => text !== '');
  return `    ${id}["${[integration.name, ...words].map(mermaidLabel).join('<br/>')}"]`;
}

/** Mermaid knows no arrow that points to the left. */
function arrow(id: string, traffic: Traffic): string {
  const label = `|"${mermaidLabel(trafficWords(traffic))}"|`;
  if (traffic.kind === 'webhooks') return `  ${id} -->${label} us`;
  return `  us ${traffic.kind === 'realtime' ? '<-->' : '-->'}${label} ${id}`;
}

/** Dashes, so that colours may be the reader's. */
function classes(nodes: readonly Node[]): string[] {
  return (['incomplete', 'not-applicable'] as const).flatMap((state, i) => {
    const ids = nodes.filter(({ integration }) => integration.state === state).map(({ id }) => id);
    if (ids.length === 0) return [];
    const style = i === 0 ? 'stroke-width:3px' : 'stroke-dasharray:4 4,opacity:0.6';
    return [`  classDef state${i} ${style}`, `  class ${ids.join(',')} state${i}`];
  });
}
