import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Span } from '../../../text/span.ts';
import type { WrittenName } from './webhook-names.ts';

/** A sentence that says of an event that it is not sent, or not listened to. */
export const DENIES =
  /n['’]t\b|\b(?:not|never|no longer|nonexistent|non-existent|instead of|rather than|deprecated|obsolete|legacy|removed|unlike|no such|(?:has|have|is|are|sends?) no)\b/i;

/** Something that may be the name of a webhook event. Only the provider's catalog can tell for sure. */
export interface EventName extends WrittenName {
  /** Exactly what is written, in the source. */
  readonly span: Span;
  /** Whether it is set as code, where nothing is escaped. */
  readonly isCode: boolean;
}

/** An item, a row, a line that lists events, or says something of them. */
export interface EventEntry extends Span {
  /** `value`: behind the label; `sentence`: somewhere in running text; `string`: in a program or a payload. */
  readonly kind: 'item' | 'row' | 'line' | 'value' | 'code' | 'sentence' | 'string';
  /** Which of the slot's lists, tables, paragraphs it belongs to. */
  readonly list: number;
  readonly names: readonly EventName[];
  /** What it stands below or beside, which may say whose events they are. */
  readonly about?: readonly string[];
  /** Whose events a table's own column for providers says they are; undefined where there is none. */
  readonly sender?: string | undefined;
  /** The text in which the names stand. */
  readonly text: DecodedText;
  /** What is done about the events, as far as it is a text; undefined for nothing. */
  readonly action: DecodedText | undefined;
  readonly hasAction: boolean;
  /** True for a row with more or fewer cells than its header: it lists something, but nobody can tell what. */
  readonly isBroken?: boolean;
  /** Where it is a row: the places of the cells with the name and the action (-1 for none), and how many it has. */
  readonly cell?: { readonly index: number; readonly action: number; readonly count: number };
}

/** A name in a text, with its place in the source. */
export function eventName(name: WrittenName, text: DecodedText): EventName {
  const { literal, prefix, isPart, start, end } = name;
  return {
    literal,
    prefix,
    isPart,
    start,
    end,
    span: text.sourceSpan(start, end),
    isCode: text.isWithin(start, end, 'code'),
  };
}

/** Whether a text is more than a dash, which stands for nothing. */
export function saysSomething({ text }: DecodedText): boolean {
  return /[^\s–—-]/.test(text);
}
