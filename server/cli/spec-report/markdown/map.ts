import type { Purpose } from '../../../core/catalogs/purpose.ts';
import type { IntegrationView, Traffic } from '../../../core/features/view/spec-view.ts';
import { counted } from '../../report/counted.ts';
import { MOST_DRAWN, mermaidLabel } from './mermaid-label.ts';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  payment: 'Payments',
  email: 'E-mail',
  push: 'Push',
  realtime: 'Real-time',
  other: 'Other',
};

/** An arrow as seen from our system, and what passes along it, for one and for several. */
const TRAFFIC: Readonly<Record<Traffic['kind'], readonly [arrow: string, noun: string]>> = {
  calls: ['-->', 'endpoint'],
  webhooks: ['<--', 'webhook event'],
  realtime: ['<-->', 'real-time event'],
};

/** The map as a Mermaid flow chart, the first of many, as lines; nothing for no integrations. */
export function mapChart(integrations: readonly IntegrationView[]): string[] {
  if (integrations.length === 0) return [];
  const nodes = integrations
    .slice(0, MOST_DRAWN)
    .map((integration, i) => ({ id: `i${i}`, integration }));
  const groups = Object.entries(PURPOSES).flatMap(([purpose, title]) => {
    const own = nodes.filter(({ integration }) => integration.purpose === purpose);
    if (own.length === 0) return [];
    return [`  subgraph ${purpose}_group["${title}"]`, ...own.map(node), '  end'];
  });
  return [
    '```mermaid',
    'flowchart LR',
    '  us(["Our system"])',
    ...groups,
    ...nodes.flatMap(({ id, integration }) =>
      integration.traffic.map((traffic) => arrow(id, traffic)),
    ),
    ...classes(nodes),
    '```',
  ];
}

interface Node {
  readonly id: string;
  readonly integration: IntegrationView;
}

function node({ id, integration }: Node): string {
  const { name, state, missing, errors, fallback } = integration;
  const lines = [
    mermaidLabel(name),
    ...(state === 'complete' ? [] : [state === 'incomplete' ? 'incomplete' : 'not applicable']),
    ...(missing.length > 0 ? [`${missing.length} left to do`] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(fallback ? [fallback.state === 'done' ? 'has a fallback' : 'no fallback yet'] : []),
  ];
  return `    ${id}["${lines.join('<br/>')}"]`;
}

function arrow(id: string, { kind, count }: Traffic): string {
  const [sign, noun] = TRAFFIC[kind];
  const label = count > 0 ? counted(count, noun) : `${noun}s`;
  // Mermaid knows no arrow that points to the left.
  return sign === '<--' ? `  ${id} -->|"${label}"| us` : `  us ${sign}|"${label}"| ${id}`;
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
