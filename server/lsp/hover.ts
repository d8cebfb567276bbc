import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
import { guidanceText } from '../core/features/hover/guidance.ts';
import { catalogsNeeded, hoverAt } from '../core/features/hover/hover.ts';
import type { RichText } from '../core/text/rich-text.ts';
import { markdownOf } from '../core/text/rich-text-markdown.ts';
import { plainTextOf } from '../core/text/rich-text-plain.ts';
import { describedCatalogs } from '../workspace/described-catalog.ts';
import { helpUrl } from '../workspace/help-url.ts';
import type { ClientFeatures } from './client-features.ts';
import { payloadHover } from './payload/hover.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './ranges.ts';
import type { Session } from './session.ts';

/** Answers `textDocument/hover`; loads the descriptions of a provider's events where the place speaks of one. */
export async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
  const place = await placeOf(session, params);
  if (!place) return null;
  const { check, document, spec, facts, offset } = place;
  // A key within a payload is its schema's to explain.
  const key = await payloadHover(check, offset);
  if (key)
    return { contents: contentOf(guidanceText(key.markdown), session.features), range: key.range };
  const { severities } = check.environment.check;
  const described = await describedCatalogs(
    session.readCatalog,
    catalogsNeeded(offset, spec, facts),
  );
  const describe = (id: string) => described.get(id);
  const found = hoverAt(offset, { spec, facts, describe, severities, rulePage: helpUrl });
  if (!found) return null;
  return {
    contents: contentOf(found.text, session.features),
    range: rangeOf(found, document.lines),
  };
}

function contentOf(text: RichText, { markdownHovers }: ClientFeatures): MarkupContent {
  return markdownHovers
    ? { kind: 'markdown', value: markdownOf(text) }
    : { kind: 'plaintext', value: plainTextOf(text) };
}
