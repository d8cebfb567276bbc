import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Of marks of emphasis in one paragraph, cell or heading: the parser looks from each at all before it. */
export const MOST_EMPHASIS_MARKS = 1_000;

const [EXCLAMATION, STAR, LESS, QUESTION, BRACKET, UNDERSCORE, BACKTICK, TILDE] = [
  33, 42, 60, 63, 91, 95, 96, 126,
];

/** What is known of one paragraph while it is parsed. */
interface Known {
  emphasisMarks: number;
  /** Where the next end of each kind of tag stands in its text; -1 for nowhere. */
  readonly ends: Map<string, number>;
  /** Where the last run of so many backticks begins in its text; undefined before somebody asks. */
  lastTicks: ReadonlyMap<number, number> | undefined;
}

const known = new WeakMap<InlineContext, Known>();

/**
 * Keeps the parser linear where it is not: it looks for the end of each comment, instruction and declaration
 * up to the paragraph's end, although an earlier one had none either, and so for that of each code span, and
 * pairs marks of emphasis by looking back at all of them. What is too much here is plain text; in a paragraph that somebody wrote nothing is.
 */
export const boundedInline: MarkdownConfig = {
  parseInline: [
    {
      name: 'BoundedCode',
      before: 'InlineCode',
      parse(context, next, at) {
        if (next !== BACKTICK) return -1;
        let end = at + 1;
        while (context.char(end) === BACKTICK) end++;
        const isClosed = (lastTicks(context).get(end - at) ?? -1) > at - context.offset;
        return isClosed ? -1 : end;
      },
    },
    {
      name: 'Bounded',
      before: 'HTMLTag',
      parse(context, next, at) {
        if (next === STAR || next === UNDERSCORE || next === TILDE) {
          return ++knownOf(context).emphasisMarks > MOST_EMPHASIS_MARKS ? at + 1 : -1;
        }
        if (next !== LESS) return -1;
        const end = endOfTag(context.char(at + 1), context.char(at + 2));
        return end !== undefined && !hasEnd(context, end, at + 2) ? at + 1 : -1;
      },
    },
  ],
};

function knownOf(context: InlineContext): Known {
  let one = known.get(context);
  if (!one) {
    one = { emphasisMarks: 0, ends: new Map(), lastTicks: undefined };
    known.set(context, one);
  }
  return one;
}

function lastTicks(context: InlineContext): ReadonlyMap<number, number> {
  const one = knownOf(context);
  one.lastTicks ??= new Map(
    Array.from(context.text.matchAll(/`+/g), ({ 0: { length }, index }) => [length, index]),
  );
  return one.lastTicks;
}

/** With what a tag ends that begins so; undefined for a tag of an element, which cannot be long. */
function endOfTag(first: number, second: number): string | undefined {
  if (first === QUESTION) return '?>';
  if (first !== EXCLAMATION) return undefined;
  if (second === BRACKET) return ']]>';
  return String.fromCharCode(second) === '-' ? '-->' : '>';
}

function hasEnd(context: InlineContext, end: string, from: number): boolean {
  const { ends } = knownOf(context);
  const at = from - context.offset;
  let found = ends.get(end);
  if (found === undefined || (found >= 0 && found < at)) {
    found = context.text.indexOf(end, at);
    ends.set(end, found);
  }
  return found >= 0;
}
