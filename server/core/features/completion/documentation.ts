import type { Catalog } from '../../catalogs/catalog.ts';
import { codes, line, paragraph, type RichText } from '../../text/rich-text.ts';
import { documentationLink } from '../hover/documentation.ts';
import { descriptionOf } from '../hover/event-facts.ts';

/** What a webhook event means, by a catalog with descriptions; empty for a name that it does not have. */
export function eventDocumentation(name: string, catalog: Catalog): RichText {
  const events = catalog.webhooks?.events ?? {};
  const facts = Object.hasOwn(events, name) ? events[name] : undefined;
  if (!facts) return [];
  const description = descriptionOf(name, catalog);
  const { deprecated, note, replacedBy = [] } = facts;
  const successor = replacedBy.length > 0 ? line` Use ${codes(replacedBy, 'or')}.` : [];
  const old = line`Deprecated${note ? `: ${note}` : ''}.${successor}`;
  return [
    ...(description ? [paragraph(description)] : []),
    ...(deprecated ? [paragraph(old)] : []),
    paragraph([documentationLink(catalog)]),
  ];
}
