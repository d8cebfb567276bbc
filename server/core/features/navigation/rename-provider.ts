import { nameText, type Written } from '../../spec/insert/name-text.ts';
import type { Edit } from '../../text/edit.ts';
import type { Named } from './named.ts';
import type { NamedThing } from './thing.ts';

/**
 * The edits that put another name in the place of each of a provider's names. A second name in parentheses
 * behind one, as in "FCM (Firebase Cloud Messaging)", goes.
 */
export function renameProvider({ places }: NamedThing, name: string, written: Written): Edit[] {
  return places.map((place, i): Edit => {
    const before = places[i - 1];
    const second = before && inParentheses(before, place, written.source);
    if (second) return { span: second, newText: '' };
    const span = { start: place.start, end: place.end };
    return { span, newText: nameText(name, { span, isCode: place.isCode }, written) };
  });
}

/** The parenthesis that a name fills right behind another, with the blanks before it; undefined for none. */
function inParentheses(before: Named, { start, end }: Named, source: string) {
  const between = /^[*_`]*([ \t]*\\?\()$/.exec(source.slice(before.end, start).slice(0, 20));
  const close = /^\\?\)/.exec(source.slice(end, end + 2));
  if (!between?.[1] || !close) return undefined;
  return { start: start - between[1].length, end: end + close[0].length };
}
