import type { DecodedText } from '../text/decoded-text.ts';

/** A text that says something about a key: `**Key:** value`, `Key — value`, `` `key`: value ``. */
export interface Labelled {
  /** Without its colon and outer blanks. */
  readonly label: DecodedText;
  /** Blank where nothing follows the label. */
  readonly value: DecodedText;
  /** What the label is set in; `plain` labels may as well be prose with a colon. */
  readonly set: 'strong' | 'code' | 'plain';
}

const SEPARATOR = /^\s*(?:[:：]+|[–—→]|->|-(?=\s|$)|=(?=\s))\s*/;
const PLAIN = /^([^\n]{1,120}?)(?::(?=\s|$)|：|\s+(?:[–—→]|->|-)(?=\s|$))\s*/;

/** Splits a line at its label; undefined where it has none. */
export function splitLabel(text: DecodedText): Labelled | undefined {
  const lead = text.text.length - text.text.trimStart().length;
  const mark = text.marks.find(
    ({ kind, start }) =>
      (kind === 'strong' || kind === 'code') &&
      start <= lead + 2 &&
      onlyEmoji(text.text.slice(lead, start)),
  );
  if (mark && (mark.kind === 'strong' || mark.kind === 'code')) {
    return splitMarked(text, mark.start, mark.end, mark.kind);
  }
  const plain = PLAIN.exec(text.text);
  if (!plain?.[1]) return undefined;
  return {
    label: text.slice(0, plain[1].length).trim(),
    value: text.slice(plain[0].length).trim(),
    set: 'plain',
  };
}

function splitMarked(
  text: DecodedText,
  start: number,
  end: number,
  set: 'strong' | 'code',
): Labelled | undefined {
  const marked = text.slice(start, end);
  const inner =
    set === 'strong' ? /^([^:：]*?)(?<!\s)\s*[:：]+\s*$/.exec(marked.text)?.[1] : undefined;
  const label = (inner === undefined ? marked : marked.slice(0, inner.length)).trim();
  const rest = text.slice(end);
  const separator = SEPARATOR.exec(rest.text)?.[0] ?? '';
  // `**Stripe** is our provider` is a sentence with an emphasis, not a label.
  const isBelow = /^\s*\n/.test(rest.text);
  if (!rest.isBlank && separator === '' && inner === undefined && !isBelow) return undefined;
  if (label.isBlank) return undefined;
  return { label, value: rest.slice(separator.length).trim(), set };
}

function onlyEmoji(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
