/** The line that an offset lies in. */
export interface LineAround {
  /** Where it begins, and where it ends without its line end. */
  readonly start: number;
  readonly end: number;
  /** Its text left and right of the offset. */
  readonly before: string;
  readonly after: string;
}

/** Nothing is read of a line that is longer, so nothing is offered in it. */
const LONGEST = 10_000;

/** The line around an offset; undefined for one outside of the text, and in a line too long to be read. */
export function lineAround(text: string, offset: number): LineAround | undefined {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return undefined;
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) {
    if (offset - start > LONGEST) return undefined;
    start--;
  }
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) {
    if (end - offset > LONGEST) return undefined;
    end++;
  }
  return { start, end, before: text.slice(start, offset), after: text.slice(offset, end) };
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** What a line begins with before it says anything: quote marks, bullets, a check box. */
const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*(?:\[[ xX]\][ \t]+)?/;

/** The text that a line begins with before it says anything, up to the cursor. */
export function leadBefore({ before }: LineAround): string {
  return LEAD.exec(before)?.[0] ?? '';
}

/** Whether a lead makes its line an element of a list. */
export function isItemLead(lead: string): boolean {
  return /(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/.test(lead);
}

/** The places of the pipes that part cells; one behind a backslash parts none. */
export function pipesIn(text: string): number[] {
  const pipes: number[] = [];
  let isEscaped = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '|' && !isEscaped) pipes.push(at);
    isEscaped = unit === '\\' && !isEscaped;
  }
  return pipes;
}
