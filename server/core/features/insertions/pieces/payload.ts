import type { PayloadFormat } from '../../../catalogs/catalog.ts';
import { EXAMPLE_PAYLOADS } from '../../../payload/examples.ts';
import type { Blank, Draft } from '../../../text/draft.ts';

/** What people read of a notification, which nobody else can write. */
const WORDS = /("(?:title|body)": ")([^"\\]+)(")/g;

/** A payload as its provider takes it, in a fence: valid as it stands, with blanks for what people read. */
export function payloadDraft(format: PayloadFormat): Draft {
  const json = JSON.stringify(EXAMPLE_PAYLOADS[format], null, 2);
  const draft: (string | Blank)[] = [];
  let said = '```json\n';
  let at = 0;
  for (const { 0: whole, 1: key = '', 2: text = '', index } of json.matchAll(WORDS)) {
    draft.push(said + json.slice(at, index) + key, { text });
    said = '"';
    at = index + whole.length;
  }
  return [...draft, `${said}${json.slice(at)}\n\`\`\``];
}
