import type { Environment } from '../../../server/lsp/environments.ts';
import { OpenDocument } from '../../../server/lsp/open-document.ts';
import type { Check } from '../../../server/lsp/session.ts';
import { readWith } from '../../helpers/environment.ts';
import { DOC } from '../support/client.ts';

/** A check of a text, and the offset at which `$0` stood in it. */
export function checkAt(marked: string, template = 'data-sync'): { check: Check; offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('no cursor');
  const document = new OpenDocument(DOC, 1, marked.slice(0, offset) + marked.slice(offset + 2));
  const options = readWith(template);
  // Of an environment nothing else is asked.
  const environment = { check: options } as Environment;
  return {
    check: { document, version: 1, environment, checked: document.check(options) },
    offset,
  };
}
