import type { Entry } from '../../../markdown/entry.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Slot } from '../integration.ts';

/** A text on one line that may be a payload, and what it is called. */
export interface Said {
  readonly text: DecodedText;
  readonly title: string;
}

/** What stands on the line of a label, and, set as code, in the lists below it: `- iOS:` and a payload. */
export function saidIn({ value, label, entries }: Slot): Said[] {
  return [{ text: value.trim(), title: label.text }, ...inItems(entries, label.text)];
}

function inItems(entries: readonly Entry[], above: string): Said[] {
  return entries.flatMap(({ kind, text: whole, labelled, value, entries: below }): Said[] => {
    const isAlone = labelled?.set === 'code';
    const text = (isAlone ? whole : value).trim();
    const title = (!isAlone && labelled?.label.text) || above;
    const own = kind === 'item' && text.isWithin(0, 1, 'code') ? [{ text, title }] : [];
    return [...own, ...inItems(below, title)];
  });
}
