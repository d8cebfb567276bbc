import type { DecodedText } from '../text/decoded-text.ts';
import { coversSpan, type Span } from '../text/span.ts';

/** A heading, read: its number apart from its title. Spans are relative to the section's start. */
export interface Heading {
  /** The heading's whole source. */
  readonly span: Span;
  /** 1 to 6. A bold line takes the level of the section that it names. */
  readonly level: number;
  readonly isBoldLine: boolean;
  /** The whole text. */
  readonly text: DecodedText;
  /** The text without number and closing colon. */
  readonly title: DecodedText;
  readonly number: HeadingNumber | undefined;
}

export interface HeadingNumber {
  /** The number as written, without what separates it from the title: `2`, `04`, `2.1`. */
  readonly text: string;
  /** Its last part, as a number. */
  readonly value: number;
  readonly span: Span;
}

// "2. Title", "2) Title", "04 - Title", "2.1 Title", "Step 2: Title", an emoji before them.
const NUMBER =
  /^([^\p{L}\p{N}]*(?:(?:step|phase|section|part)\s+)?)(\d{1,3}(?:\.\d{1,3})*)(?:\s*[.):]+\s+|\s*[．、）：]\s*|\ufe0f?\u20e3\s*|\s+[–—-]\s+|(?<=\.\d{1,3})\s+)(?=\S)/iu;

/** Reads a heading's text. */
export function readHeading(
  span: Span,
  level: number,
  text: DecodedText,
  isBoldLine: boolean,
): Heading {
  const found = NUMBER.exec(text.text);
  const lead = found?.[1]?.length ?? 0;
  const digits = found?.[2] ?? '';
  const number = found && {
    text: digits,
    value: Number(digits.split('.').at(-1)),
    span: text.sourceSpan(lead, lead + digits.length),
  };
  // Bold as a whole says nothing, and must not pass for the mark of a label.
  const isBold = text.marks.some((mark) => mark.kind === 'strong' && coversSpan(mark, whole(text)));
  const rest = (isBold ? text.unmarked('strong') : text).slice(found?.[0].length ?? 0);
  const title = rest.slice(0, rest.text.replace(/(?<![\s:：])[\s:：]+$/, '').length);
  return { span, level, isBoldLine, text, title, number: number ?? undefined };
}

function whole({ text }: DecodedText): Span {
  return { start: 0, end: text.length };
}
