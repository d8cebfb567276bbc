import type { Catalog } from '../../catalogs/catalog.ts';
import { CLEAN_STYLE } from '../../templates/style.ts';
import type { Template } from '../../templates/template.ts';
import { snippetText } from '../../text/draft.ts';
import type { WrittenInsertion } from './insertion.ts';
import { mergedInsertions } from './merged.ts';

/** An insertion for editors that know nothing of the document. */
export interface StaticSnippet extends Omit<WrittenInsertion, 'draft'> {
  /** In the snippet syntax of VS Code; lines end with LF. */
  readonly body: string;
}

/** Every insertion as a snippet in clean Markdown, group by group. */
export function staticSnippets(
  templates: readonly Template[],
  catalogs: ReadonlyMap<string, Catalog>,
): StaticSnippet[] {
  return mergedInsertions(templates, catalogs).map(({ draft, ...rest }) => ({
    ...rest,
    body: snippetText(draft(CLEAN_STYLE)),
  }));
}
