import type { Field, Section } from '../../spec/section.ts';
import { textsIn, textsOf } from '../../spec/texts.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { coversSpan, type Span } from '../../text/span.ts';

const LONGEST_REASON = 300;

/** The text that says that a section does not apply, and maybe why, as a reader sees it; empty where it is not to be found. */
export function reasonOf(section: Section): string {
  const mark = section.notApplicable;
  return mark ? textAround(mark.phrase, textsOf(section)) : 'The overview says so.';
}

/** The same of a field; empty for one that applies, or gives no reason. */
export function reasonOfField({ notApplicable, value, blocks }: Field): string {
  return notApplicable?.hasReason
    ? textAround(notApplicable.phrase, [value, ...textsIn(blocks)])
    : '';
}

function textAround(phrase: Span, texts: Iterable<DecodedText>): string {
  for (const text of texts)
    if (coversSpan(text.span, phrase)) return text.text.trim().slice(0, LONGEST_REASON);
  return '';
}
