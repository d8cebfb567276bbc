import type { RealtimeFacts } from '../../../catalogs/catalog.ts';
import type { FieldDefinition } from '../../../templates/template.ts';
import { type Draft, draftOf } from '../../../text/draft.ts';
import { urlsIn } from '../../../text/url.ts';

/**
 * The address to which clients of a technology connect, in its usual form, with blanks for what differs
 * between products. Where we host it ourselves that is the template's own, with the technology's path.
 * An address is never escaped.
 */
export function connectionEndpointDraft(
  { address, schemes, path }: RealtimeFacts,
  { skeleton }: FieldDefinition,
): Draft {
  if (address !== undefined) return draftOf(address.replace(/\{([^{}]+)\}/g, '[$1]'));
  const [own] = urlsIn(skeleton);
  const host = own?.text.slice(own.scheme.length + 3).split('/')[0] ?? '[host]';
  const scheme = ['wss', own?.scheme].find((each) => each && schemes.includes(each)) ?? schemes[0];
  const usual = path?.replaceAll('*', '[name]');
  return draftOf(`${scheme}://${host}${usual ?? own?.path ?? ''}`);
}
