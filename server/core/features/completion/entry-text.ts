import { escapeText } from '../../templates/skeleton.ts';
import { type Draft, draftOf } from '../../text/draft.ts';
import { isItemLead } from './line-around.ts';
import type { Place } from './place.ts';
import { isInCode, type Token, written } from './token.ts';

interface Manner {
  readonly token: Token;
  /** Where the value begins on its line. */
  readonly from: number;
  /** True where names of this kind are set as code here. */
  readonly isCode: boolean;
  /** The placeholder for what is said of it; undefined for nothing. */
  readonly action: string | undefined;
}

/**
 * A name as an element of a list, with what it replaces and is compared with: set as code where the others
 * are, its code span closed, and with a blank for what is said of it where the line has nothing else.
 */
export function entryText(
  name: string,
  place: Place,
  { token, from, isCode, action }: Manner,
): { readonly token: Token; readonly text: Draft; readonly filter: string } {
  const { line, lead, text, style } = place;
  const isOpen = isInCode(place);
  const rest = text.slice(token.end, line.end);
  const isClosed = isOpen && rest.startsWith('`');
  const mark = !isOpen && isCode ? '`' : '';
  const own = isOpen || isCode ? name : written(name, place);
  const isAlone =
    action !== undefined &&
    isItemLead(lead) &&
    /^`?$/.test(text.slice(line.start + lead.length, token.start)) &&
    text.slice(from, token.start) === '' &&
    rest.slice(Number(isClosed)).trim() === '';
  if (!isAlone) {
    const close = isOpen && !isClosed ? '`' : mark;
    return { token, text: [`${mark}${own}${close}`], filter: own };
  }
  const close = isOpen ? '`' : mark;
  const said = draftOf(style.escaped ? escapeText(`: ${action}`) : `: ${action}`);
  return {
    token: { ...token, end: line.end },
    text: [`${mark}${own}${close}`, ...said],
    filter: own,
  };
}
