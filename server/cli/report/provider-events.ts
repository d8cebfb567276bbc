import type { EventFacts, WebhookCatalog } from '../../core/catalogs/catalog.ts';
import type { OutlineSection } from './outline-section.ts';

/** What a provider sends, what it no longer sends, and what people take for its events. */
export function eventSections(name: string, webhooks: WebhookCatalog): OutlineSection[] {
  const { kind, closed, events, removed = {}, aliases = {}, patterns = [] } = webhooks;
  const count = Object.keys(events).length;
  const completeness = closed ? 'all that it sends' : `${name} may send others`;
  return [
    {
      heading: `Webhooks: ${count} ${count === 1 ? kind : plural(kind)}, ${completeness}`,
      lines: [
        ...Object.entries(events).map(([event, facts]) => eventLine(event, facts)),
        ...patterns.map((pattern) => `- ${pattern}: further names of this form.`),
      ],
    },
    {
      heading: 'No longer sent',
      lines: Object.entries(removed).map(
        ([event, { note, replacedBy }]) => `- ${event}: ${note}${instead(replacedBy)}.`,
      ),
    },
    { heading: 'Usual mistakes', lines: mistakeLines(aliases) },
  ];
}

function eventLine(event: string, { description, deprecated, replacedBy, note }: EventFacts) {
  const state = deprecated ? ` (deprecated${instead(replacedBy)})` : '';
  const text = [description, note].filter((each) => each !== undefined).join(' ');
  return `- ${event}${state}${text === '' ? '' : `: ${text}`}`;
}

function instead(names: readonly string[] = []): string {
  return names.length > 0 ? `; use ${names.join(', ')}` : '';
}

/** By the right name, for several mistakes mean the same one. */
function mistakeLines(aliases: NonNullable<WebhookCatalog['aliases']>): string[] {
  const byName = new Map<string, string[]>();
  for (const [wrong, right] of Object.entries(aliases)) {
    byName.set(right, [...(byName.get(right) ?? []), wrong]);
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([right, wrong]) => `- ${right}, not ${wrong.join(', ')}`);
}

function plural(kind: WebhookCatalog['kind']): string {
  return kind === 'status' ? 'statuses' : `${kind}s`;
}
