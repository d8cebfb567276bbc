import type { CompletionItem } from 'vscode-languageserver';
import { eventDocumentation } from '../core/features/completion/documentation.ts';
import { guidanceText } from '../core/features/hover/guidance.ts';
import type { RichText } from '../core/text/rich-text.ts';
import { markdownOf } from '../core/text/rich-text-markdown.ts';
import { plainTextOf } from '../core/text/rich-text-plain.ts';
import { describedCatalog } from '../workspace/described-catalog.ts';
import type { Session } from './session.ts';

/** Answers `completionItem/resolve`: what an item means, of an event by the catalog that has descriptions, if it can be had. */
export async function resolveCompletion(
  session: Session,
  item: CompletionItem,
): Promise<CompletionItem> {
  const text = await documentationFor(item.data, session);
  if (text.length === 0) return item;
  return {
    ...item,
    documentation: session.features.completion.markdown
      ? { kind: 'markdown', value: markdownOf(text) }
      : plainTextOf(text),
  };
}

/** The data came back through the client; empty where it is not ours. */
async function documentationFor(data: unknown, session: Session): Promise<RichText> {
  const { event, guidance } = (data ?? {}) as { event?: unknown; guidance?: unknown };
  if (typeof guidance === 'string') return guidanceText(guidance);
  const { provider, name } = (event ?? {}) as Record<string, unknown>;
  if (typeof provider !== 'string' || typeof name !== 'string') return [];
  const catalog =
    (await describedCatalog(session.readCatalog, provider)) ??
    (await session.catalogs()).get(provider);
  return catalog ? eventDocumentation(name, catalog) : [];
}
