import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { payloadAt } from '../../core/features/payload/payload-at.ts';
import { placeInDocument } from '../../core/spec/integration/push/payload-edits.ts';
import { styleOf } from '../../core/spec/style.ts';
import { escapeText } from '../../core/templates/skeleton.ts';
import { plainText, rewriteDraft, snippetText } from '../../core/text/draft.ts';
import { readSnippet } from '../../core/text/read-snippet.ts';
import { rangeOf } from '../ranges.ts';
import type { Check } from '../session.ts';
import { keyStyleIn, keysAround, withoutTwins } from './keys.ts';
import { jsonIn } from './payload-json.ts';

/** What the client can do with a completion. */
export interface PayloadClient {
  /** Whether items may have blanks to fill in. */
  readonly snippets: boolean;
  readonly runsCommands: boolean;
}

const PLAIN = 1;
const SNIPPET = 2;

/**
 * What may stand at an offset in a payload, by its provider's schema: keys, those that are required first,
 * and values. Undefined where the offset is in no payload whose format is known, or nothing fits. Loads the
 * JSON service when it is first needed.
 */
export async function payloadCompletions(
  check: Check,
  offset: number,
  client: PayloadClient,
): Promise<CompletionList | undefined> {
  const { checked, environment } = check;
  const { spec } = checked;
  const place = spec && payloadAt(spec, environment.check.facts, offset);
  if (!spec || !place) return undefined;
  const { jsonService, servedPayload } = await import('./service.ts');
  const text = jsonIn(place);
  const { document, json } = servedPayload(text, place.format);
  const position = document.positionAt(place.unit - place.start);
  const list = await jsonService.doComplete(document, position, json);
  const keys = keysAround(json, place.unit - place.start);
  const items = withoutTwins(list?.items ?? [], keys, keyStyleIn(text));
  const { payload } = place.placed;
  const isText = payload.form === 'bare' || payload.form === 'value';
  const isEscaped = isText && styleOf(spec).escaped;
  const written = isEscaped ? escapeText : (text: string) => text;
  const found = items.flatMap((item) => {
    const edit = item.textEdit as TextEdit | undefined;
    if (!edit) return [];
    const from = document.offsetAt(edit.range.start);
    const to = document.offsetAt(edit.range.end);
    const replaced = text.slice(from, to);
    // A string that nothing closes goes on to the end of the line, over all that stands behind the cursor.
    const isOpen = replaced.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/.test(replaced);
    const start = place.start + from;
    const end = isOpen ? place.unit : place.start + to;
    const range = rangeOf(placeInDocument(place.placed, { start, end }), check.document.lines);
    return [inDocument(item, { range, newText: edit.newText }, written, client)];
  });
  return found.length === 0 ? undefined : { isIncomplete: false, items: found };
}

function inDocument(
  { label, kind, detail, documentation, sortText, filterText, command }: CompletionItem,
  { range, newText }: TextEdit,
  written: (text: string) => string,
  { snippets, runsCommands }: PayloadClient,
): CompletionItem {
  const draft = rewriteDraft(readSnippet(newText), written);
  return {
    label,
    ...(kind && { kind }),
    ...(detail !== undefined && { detail }),
    ...(documentation && { documentation }),
    ...(sortText !== undefined && { sortText }),
    filterText: written(filterText ?? label),
    textEdit: { range, newText: snippets ? snippetText(draft) : plainText(draft) },
    insertTextFormat: snippets ? SNIPPET : PLAIN,
    ...(command && runsCommands && { command }),
  };
}
