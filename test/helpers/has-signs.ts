import { parseMarkdown } from '../../server/core/markdown/document.ts';
import { hasContentSigns } from '../../server/core/spec/content-signs.ts';
import { readSpec } from '../../server/core/spec/read-spec.ts';
import { contentTemplate } from '../../server/core/templates/content.ts';
import { ENVIRONMENT } from './environment.ts';

/** Whether a text is read as a document of no template, were it not for the cheap look that comes before. */
export function hasSigns(text: string): boolean {
  const { providers } = ENVIRONMENT;
  const read = readSpec(parseMarkdown(text), contentTemplate, { by: 'content' }, providers);
  return hasContentSigns(read);
}
