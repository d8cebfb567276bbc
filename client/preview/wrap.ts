import type { Token } from 'markdown-it';
import type { Span } from '../../server/core/text/span.ts';
import type { Attributes, TokenMaker } from './token-maker.ts';
import { visibleText } from './visible-text.ts';

/** A stretch of what a reader sees of a line, in units, and the element that goes around it. */
export interface Wrapping extends Span {
  readonly tag: string;
  readonly attributes: Attributes;
}

/** A token, and the units that it shows. */
interface Piece extends Span {
  readonly token: Token;
}

/**
 * The tokens of a line with elements around some stretches, which are in order and do not overlap. One that
 * begins within an element and ends outside of it gets none.
 */
export function wrap(
  children: readonly Token[],
  wrappings: readonly Wrapping[],
  maker: TokenMaker,
): Token[] {
  const pieces = piecesOf(children, wrappings, maker);
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const [i, { start, end }] of pieces.entries()) {
    if (start === end) continue;
    firsts.set(start, i);
    lasts.set(end, i);
  }
  const opens = new Map<number, Wrapping>();
  const closes = new Set<number>();
  for (const wrapping of wrappings) {
    const first = firsts.get(wrapping.start);
    const last = lasts.get(wrapping.end);
    if (first === undefined || last === undefined) continue;
    if (!isWhole(pieces.slice(first, last + 1))) continue;
    opens.set(first, wrapping);
    closes.add(last);
  }
  let around: Wrapping | undefined;
  return pieces.flatMap(({ token, start, end }, i) => {
    const opening = opens.get(i);
    around ??= opening;
    // Where a placeholder is written as one, a tag is meant to be read.
    const isTag = around && token.type === 'html_inline' && end > start + 1;
    const shown = [isTag ? maker.text(token.content) : token];
    if (opening) shown.unshift(maker.open(opening.tag, opening.attributes));
    if (around && closes.has(i)) {
      shown.push(maker.close(around.tag));
      around = undefined;
    }
    return shown;
  });
}

/** The tokens, those of plain text and code cut where elements begin and end. */
function piecesOf(
  children: readonly Token[],
  wrappings: readonly Wrapping[],
  maker: TokenMaker,
): Piece[] {
  const borders = wrappings.flatMap(({ start, end }) => [start, end]);
  const pieces: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const token of children) {
    const text = visibleText(token) ?? '';
    const [start, end] = [at, at + text.length];
    at = end;
    const places = [start];
    for (; (borders[next] ?? end) < end; next++) {
      const border = borders[next] ?? start;
      if (border > (places.at(-1) ?? start)) places.push(border);
    }
    const isCode = token.type === 'code_inline';
    if (places.length === 1 || !(isCode || token.type === 'text')) {
      pieces.push({ token, start, end });
      continue;
    }
    if (isCode) pieces.push({ token: maker.open('code', {}), start, end: start });
    for (const [i, from] of places.entries()) {
      const to = places[i + 1] ?? end;
      const part = text.slice(from - start, to - start);
      pieces.push({ token: maker.text(part), start: from, end: to });
    }
    if (isCode) pieces.push({ token: maker.close('code'), start: end, end });
  }
  return pieces;
}

/** Whether each element that begins among the pieces ends there, and each that ends begins there. */
function isWhole(pieces: readonly Piece[]): boolean {
  if (pieces.length === 0) return false;
  let depth = 0;
  for (const { token } of pieces) {
    depth += token.nesting;
    if (depth < 0) return false;
  }
  return depth === 0;
}
