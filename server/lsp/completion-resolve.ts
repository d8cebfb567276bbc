import type { CompletionItem } from 'vscode-languageserver';
import type { Catalog } from '../core/catalogs/catalog.ts';
import type { EventKey } from '../core/features/completion/completion.ts';
import { describedCatalog } from '../workspace/described-catalog.ts';
import type { Session } from './session.ts';

/** Answers `completionItem/resolve`: what an event means, from the catalog that has descriptions. */
export async function resolveCompletion(
  { features }: Session,
  item: CompletionItem,
): Promise<CompletionItem> {
  const key = readKey(item.data);
  const catalog = key && (await describedCatalog(key.provider));
  const value = key && catalog && describe(key.name, catalog);
  if (!value) return item;
  const isMarkdown = features.completion.markdown;
  return { ...item, documentation: isMarkdown ? { kind: 'markdown', value } : value };
}

function describe(name: string, { webhooks, documentation }: Catalog): string | undefined {
  const events = webhooks?.events ?? {};
  const facts = Object.hasOwn(events, name) ? events[name] : undefined;
  if (!facts) return undefined;
  const { description, deprecated, note, replacedBy = [] } = facts;
  const successors = replacedBy.map((each) => `\`${each}\``).join(', ');
  return [
    description,
    deprecated && `Deprecated${note ? `: ${note}` : ''}.${successors && ` Use ${successors}.`}`,
    documentation,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The data came back through the client; undefined where it is not ours. */
function readKey(data: unknown): EventKey | undefined {
  const { event } = (data ?? {}) as { event?: unknown };
  const { provider, name } = (event ?? {}) as Record<string, unknown>;
  return typeof provider === 'string' && typeof name === 'string' ? { provider, name } : undefined;
}
