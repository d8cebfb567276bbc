import type { Facts } from '../../catalogs/facts.ts';
import { editMarkdown } from '../../markdown/document.ts';
import { readSpec } from '../../spec/read-spec.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Draft } from '../../text/draft.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { lineEnd, lineStart, nextLine } from '../../text/line-bounds.ts';
import { insertionsFor } from './catalogue.ts';
import type { Insertion } from './insertion.ts';
import { place } from './place/place.ts';
import { spotAt } from './spot.ts';

/** Something that belongs on a line. */
export interface LineInsertion {
  readonly insertion: Insertion;
  /** What takes the place of the whole line, without its line end. */
  readonly draft: Draft;
}

/**
 * What belongs just where a line is, if that said nothing: whatever stands on it is not looked at. Empty where
 * all that is missing belongs elsewhere. `at` is an offset in the line.
 */
export function insertionsOnLine(spec: Spec, facts: Facts, at: number): LineInsertion[] {
  const start = lineStart(spec.markdown.text, at);
  const blank = withBlankLine(spec, start);
  const { text } = blank.markdown;
  const spot = spotAt(blank, facts, start, 'section');
  return insertionsFor(spec.template, facts.catalogs).flatMap((insertion) => {
    const placed = place(insertion.belongs, spot);
    if (placed === undefined || placed === 'listed' || !isBeside(placed, start, text)) return [];
    return [{ insertion, draft: onLine(placed, start, text) }];
  });
}

/** The document as it reads without what stands on the line. */
function withBlankLine(spec: Spec, start: number): Spec {
  const { markdown, template, detection, providers } = spec;
  const end = lineEnd(markdown.text, start);
  if (start === end) return spec;
  const text = markdown.text.slice(0, start) + markdown.text.slice(end);
  const edited = editMarkdown(markdown, text, { start, oldEnd: end, newEnd: start });
  return readSpec(edited, template, detection, providers, spec);
}

function isBeside({ span }: DraftEdit, start: number, text: string): boolean {
  return text.slice(Math.min(span.start, start), Math.max(span.end, start)).trim() === '';
}

/** What the edit writes, with blank lines around it only where the line has neighbours, and the edit wants some. */
function onLine({ draft }: DraftEdit, start: number, text: string): Draft {
  const first = typeof draft[0] === 'string' ? draft[0] : '';
  const isBlock = /^(?:(?:\r\n|\n|\r(?!\n))[ \t>]*){2}/.test(first) || /^#/.test(first);
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const next = nextLine(text, start);
  const above = text.slice(lineStart(text, start - 1), start).trim() !== '' && start > 0;
  const below = text.slice(next, lineEnd(text, next)).trim() !== '';
  return [
    isBlock && above ? newline : '',
    ...trimmed(draft),
    isBlock && below ? newline : '',
  ].filter((part) => part !== '');
}

/** Without the line ends before and behind it; the first line keeps its indentation. */
function trimmed(draft: Draft): Draft {
  return draft.map((part, i) => {
    if (typeof part !== 'string') return part;
    const begun = i === 0 ? part.replace(/^(?:[ \t>]*[\r\n])+/, '') : part;
    return i === draft.length - 1 ? begun.replace(/[\r\n][\r\n \t>]*$/, '') : begun;
  });
}
