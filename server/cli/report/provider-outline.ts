import type {
  Catalog,
  CatalogSource,
  EventFacts,
  RealtimeFacts,
  VariableLanguage,
  WebhookCatalog,
} from '../../core/catalogs/catalog.ts';
import { flowLines } from './provider-flows.ts';
import type { CataloguedProvider } from './provider-table.ts';

/** Everything that is known of a provider, as headed lists. */
export function providerOutline({ name, catalog }: CataloguedProvider): string {
  const { webhooks, flows = [], variables, endpoints, realtime, payload, sources } = catalog;
  const sections: (readonly [heading: string, lines: readonly string[]])[] = [
    ...(webhooks ? eventSections(catalog, webhooks) : []),
    ['Flows', flows.flatMap(flowLines)],
    ['Template variables', variables ? variableLines(variables) : []],
    [
      'Endpoints',
      endpoints ? [`- ${endpoints.operations.length} at ${list(endpoints.hosts)}`] : [],
    ],
    ['Real-time', realtime ? realtimeLines(realtime) : []],
    ['Payload', payload ? [`- checked against the schema ${payload}`] : []],
    ['Sources', sources.map(sourceLine)],
  ];
  const head = [`${catalog.name} (${catalog.id})`, `${name.purpose}, ${catalog.documentation}`];
  const told = sections.filter(([, lines]) => lines.length > 0);
  return [head, ...told.map(([heading, lines]) => ['', heading, ...lines])]
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}

function eventSections(catalog: Catalog, webhooks: WebhookCatalog) {
  const { kind, closed, events, removed = {}, aliases = {}, patterns = [] } = webhooks;
  const count = Object.keys(events).length;
  const completeness = closed ? 'all that it sends' : `${catalog.name} may send others`;
  return [
    [
      `Webhooks: ${count} ${count === 1 ? kind : plural(kind)}, ${completeness}`,
      [
        ...Object.entries(events).map(([event, facts]) => eventLine(event, facts)),
        ...patterns.map((pattern) => `- ${pattern}: further names of this form.`),
      ],
    ],
    [
      'No longer sent',
      Object.entries(removed).map(
        ([event, { note, replacedBy }]) => `- ${event}: ${note}${instead(replacedBy)}.`,
      ),
    ],
    ['Usual mistakes', mistakeLines(aliases)],
  ] as const;
}

function eventLine(event: string, { description, deprecated, replacedBy, note }: EventFacts) {
  const state = deprecated ? ` (deprecated${instead(replacedBy)})` : '';
  const text = [description, note].filter((each) => each !== undefined).join(' ');
  return `- ${event}${state}${text === '' ? '' : `: ${text}`}`;
}

function instead(names: readonly string[] = []): string {
  return names.length > 0 ? `; use ${list(names)}` : '';
}

/** By the right name, for several mistakes mean the same one. */
function mistakeLines(aliases: Readonly<Record<string, string>>): string[] {
  const byName = new Map<string, string[]>();
  for (const [wrong, right] of Object.entries(aliases)) {
    byName.set(right, [...(byName.get(right) ?? []), wrong]);
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([right, wrong]) => `- ${right}, not ${list(wrong)}`);
}

function variableLines({ language, helpers = [], reserved = [], source }: VariableLanguage) {
  return [
    `- language: ${language}`,
    ...(helpers.length > 0 ? [`- helpers: ${list(helpers)}`] : []),
    ...(reserved.length > 0 ? [`- reserved: ${list(reserved)}`] : []),
    `- ${source}`,
  ];
}

function realtimeLines(facts: RealtimeFacts): string[] {
  const { schemes, hosts = [], path, heartbeat, idleLimit, reserved = [], source } = facts;
  return [
    `- schemes: ${list(schemes)}`,
    ...(hosts.length > 0 ? [`- hosts: ${list(hosts)}`] : []),
    ...(path === undefined ? [] : [`- path: ${path}`]),
    ...(heartbeat === undefined ? [] : [`- heartbeat: ${heartbeat} seconds`]),
    ...(idleLimit === undefined ? [] : [`- longest silence: ${idleLimit} seconds`]),
    ...(reserved.length > 0 ? [`- reserved events: ${list(reserved)}`] : []),
    `- ${source}`,
  ];
}

function sourceLine({ package: name, file, license, page, for: taken }: CatalogSource): string {
  const from = name === undefined ? page : [name, file].filter(Boolean).join(', ');
  return `- ${from}${license ? ` (${license})` : ''}${taken ? `: ${taken}` : ''}`;
}

function plural(kind: WebhookCatalog['kind']): string {
  return kind === 'status' ? 'statuses' : `${kind}s`;
}

function list(names: readonly string[]): string {
  return names.join(', ');
}
