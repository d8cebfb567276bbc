import type { Entry } from '../../markdown/entry.ts';
import { lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';
import type { Field } from '../section.ts';

/** What a new field may be written beside: a field, or something that is written like one. */
export type Neighbour = Pick<Field, 'kind' | 'start' | 'end' | 'line' | 'blocks'> &
  Partial<Pick<Field, 'label' | 'row'>>;

/** An entry that the template does not know, as something to write beside. */
export function besideEntry(entry: Entry): Neighbour {
  return { ...entry, line: entry.text.span, label: entry.text };
}

/** What stands on a line before its text. */
interface LineLead {
  /** What each line beside it begins with: quote marks, and blanks for the list elements around. */
  readonly prefix: string;
  /** Of a list element: its bullet or number, with the blanks behind it. */
  readonly marker: string;
  /** Whether a list element around it begins on the same line. */
  readonly isNested: boolean;
}

const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const MARKER = /(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

/** How the line begins on which a field's label stands. */
export function leadOf(source: string, { kind, line }: Neighbour): LineLead {
  const start = lineStart(source, line.start);
  const [lead = ''] = LEAD.exec(source.slice(start, lineEnd(source, start))) ?? [];
  const [marker = ''] = (kind === 'item' && MARKER.exec(lead)) || [];
  const outer = lead.slice(0, lead.length - marker.length);
  return { prefix: outer.replace(/[^>\s]/g, ' '), marker, isNested: /[^>\s]/.test(outer) };
}

/** Of several keys on the line of a list element, each stands for the whole element; any other field for itself. */
export function elementAround(
  field: Neighbour,
  siblings: readonly Neighbour[],
  source: string,
): Neighbour {
  if (field.kind !== 'item' && field.kind !== 'line') return field;
  const start = lineStart(source, field.line.start);
  if (leadOf(source, { ...field, kind: 'item' }).marker === '') return field;
  const last = siblings.findLast(({ line }) => lineStart(source, line.start) === start) ?? field;
  return { ...last, kind: 'item' };
}

/** The marker of the next list element: the same bullet, the next number, or the same in a list that repeats it. */
export function nextMarker(marker: string, step: 0 | 1): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + step));
}

/** In units: as far as the elements beside one are looked for. */
const NEAR = 5_000;

/** By how much the numbers of a list grow, as an element and those beside it say: by none in `1.` `1.` `1.`. */
export function numberStep(source: string, at: number, { prefix, marker }: LineLead): 0 | 1 {
  if (!/^\d/.test(marker)) return 1;
  const own = prefix + marker.trimEnd();
  // Blank lines and what stands further in belong to elements.
  const isSame = (lines: readonly string[]) =>
    lines
      .find(
        (line) =>
          line.trim() && !(line.startsWith(prefix) && /^\s/.test(line.slice(prefix.length))),
      )
      ?.startsWith(own);
  const [start, next] = [lineStart(source, at), nextLine(source, at)];
  const near = lineStart(source, Math.max(0, start - NEAR));
  const before = source.slice(near, start).split('\n').reverse();
  return isSame(before) || isSame(source.slice(next, next + NEAR).split('\n')) ? 0 : 1;
}

/** Lines, each with what it begins with. */
export function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}
