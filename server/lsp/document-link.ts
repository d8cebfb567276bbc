import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { type Link, linksIn } from '../core/features/links.ts';
import { helpUrl } from '../workspace/help-url.ts';
import { rangeOf } from './ranges.ts';
import { checkDocument, type Session } from './session.ts';

/** Answers `textDocument/documentLink`. */
export async function documentLinks(
  session: Session,
  { textDocument }: DocumentLinkParams,
): Promise<DocumentLink[]> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  if (!spec) return [];
  const { mask, lines } = check.document;
  return linksIn(spec, check.environment.check.facts)
    .map((link) => ({ range: rangeOf(link, lines), target: targetOf(link), tooltip: link.title }))
    .filter(({ target }) => !mask || mask.hide(target) === target);
}

function targetOf({ to }: Link): string {
  switch (to.kind) {
    case 'file':
      return to.uri;
    case 'rule':
      return helpUrl(to.rule);
    case 'page':
      return to.url;
  }
}
