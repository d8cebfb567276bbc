import type { Span } from '../../text/span.ts';
import { contextOf, isInWord, mayUnescape, standsAlone, withoutEscapes } from './escape.ts';

/** What decides about the escapes of a text beside what stands next to them. */
export interface Surroundings {
  readonly isInTable: boolean;
  /** In lower case: brackets around one of them are a link. */
  readonly linkLabels: ReadonlySet<string>;
}

/** Marks of emphasis and code. */
const PAIRED = '*_`~';
const LONGEST_LABEL = 1_000;

/**
 * The escapes of one text that may go, in groups that go together: a pair of brackets, the stars of the
 * text. What has to stay then reads as it did: `\[a\](b)` never becomes `[a\](b)`.
 */
export function escapeGroups(
  text: string,
  escapes: readonly Span[],
  { isInTable, linkLabels }: Surroundings,
): Span[][] {
  const groups: Span[][] = [];
  const paired = new Map<string, Span[]>();
  const open: Span[] = [];
  const mayGo = (each: Span) => mayUnescape(contextOf(text, each, isInTable));
  const addIfFree = (group: Span[]) => {
    if (group.every(mayGo)) groups.push(group);
  };
  for (const each of escapes) {
    const context = contextOf(text, each, isInTable);
    const { character } = context;
    if (character === '[') open.push(each);
    else if (character === ']') {
      const opening = open.pop();
      if (!opening) addIfFree([each]);
      else if (!isLabel(text, opening, each, linkLabels)) addIfFree([opening, each]);
    } else if (!PAIRED.includes(character) || standsAlone(context)) addIfFree([each]);
    else if (character === '_' && isInWord(context)) groups.push([each]);
    else if (!paired.get(character)?.push(each)) paired.set(character, [each]);
  }
  for (const opening of open) addIfFree([opening]);
  for (const group of paired.values()) addIfFree(group);
  return groups;
}

function isLabel(
  text: string,
  opening: Span,
  closing: Span,
  linkLabels: ReadonlySet<string>,
): boolean {
  if (linkLabels.size === 0 || closing.start - opening.end > LONGEST_LABEL) return false;
  const label = withoutEscapes(text.slice(opening.end, closing.start));
  return linkLabels.has(label.trim().toLowerCase());
}
