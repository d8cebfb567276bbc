import type { Catalog } from '../../catalogs/catalog.ts';
import { type Inline, link } from '../../text/rich-text.ts';

/** The page of a provider to read on. */
export function documentationLink(catalog: Catalog): Inline {
  return link(documentationTitle(catalog), catalog.documentation);
}

/** What that page is called: a provider that sends webhooks has one about these. */
export function documentationTitle({ name, webhooks }: Catalog): string {
  return webhooks ? `${name}: webhooks` : `${name}: documentation`;
}
