import type { Token } from 'markdown-it';
import type { Aside, Chip, ShownSpec } from '../../server/core/features/preview/shown.ts';
import type { MarkdownDocument } from '../../server/core/markdown/document.ts';
import { InlineTexts, type PlacedText } from '../../server/core/markdown/inline-texts.ts';
import type { Span } from '../../server/core/text/span.ts';
import { shiftSpan } from '../../server/core/text/span.ts';
import { ByLine } from './by-line.ts';
import type { Lines } from './lines.ts';
import type { Attributes, TokenMaker } from './token-maker.ts';
import { alignTexts, visibleText } from './visible-text.ts';
import { type Wrapping, wrap } from './wrap.ts';

/** A stretch of the document's source, and the element that goes around what it shows. */
interface Marked extends Span {
  readonly tag: string;
  readonly attributes: Attributes;
}

/** Puts chips into the lines of a document. */
export class MarkedLines {
  readonly #marked: ByLine<Marked>;
  readonly #texts: InlineTexts;
  readonly #lines: Lines;
  readonly #maker: TokenMaker;

  constructor(shown: ShownSpec, markdown: MarkdownDocument, lines: Lines, maker: TokenMaker) {
    const asides = shown.asides.filter(({ isAlone }) => !isAlone).map(asideMark);
    const marked = [...shown.chips.map(chipMark), ...asides].sort((a, b) => a.start - b.start);
    this.#marked = new ByLine(marked, lines);
    this.#texts = new InlineTexts(markdown);
    this.#lines = lines;
    this.#maker = maker;
  }

  /**
   * The `inline` token of the lines from `map[0]` up to `map[1]`, with its chips; in a table's row `column`
   * says of which cell. The same token where there are none, or where the text cannot be told for sure.
   */
  mark(token: Token, map: readonly [number, number], column = 0): Token {
    const marked = this.#marked.within(map);
    if (marked.length === 0 || !token.children) return token;
    const [start, end] = [this.#lines.startOf(map[0]), this.#lines.startOf(map[0] + 1)];
    const placed = this.#texts.at({ start, end }, column);
    const wrappings = placed && wrappingsIn(token.children, placed, marked);
    if (!wrappings || wrappings.length === 0) return token;
    return this.#maker.changed(token, { children: wrap(token.children, wrappings, this.#maker) });
  }
}

function chipMark({ start, end, kind, state, words }: Chip): Marked {
  const classes = ['ispec-chip', `ispec-${kind}`, ...(state === 'right' ? [] : [`ispec-${state}`])];
  const attributes = { class: classes.join(' '), title: words === '' ? undefined : words };
  return { start, end, tag: 'span', attributes };
}

function asideMark({ start, end }: Aside): Marked {
  return { start, end, tag: 'span', attributes: { class: 'ispec-aside' } };
}

/** A box to tick that markdown-it shows as text. */
const BOX = /^\[[ xX]\](?=\s)/;

/** Undefined where markdown-it shows another text than we have read. */
function wrappingsIn(
  children: readonly Token[],
  { origin, text }: PlacedText,
  marked: readonly Marked[],
): Wrapping[] | undefined {
  const texts = children.map(visibleText);
  if (texts.includes(undefined)) return undefined;
  const visible = texts.join('');
  const box = BOX.exec(visible)?.[0].length ?? 0;
  const whole = alignTexts(text.text, visible);
  const skipped = whole ? 0 : box;
  const places = whole ?? (box > 0 ? alignTexts(text.text, visible.slice(box)) : undefined);
  if (!places) return undefined;
  return marked.flatMap((mark): Wrapping[] => {
    const span = shiftSpan(mark, -origin);
    const first = text.unitsBefore(span.start);
    const last = text.unitsBefore(span.end) - 1;
    if (last < first) return [];
    const start = (places[first] ?? 0) + skipped;
    const end = (places[last] ?? 0) + 1 + skipped;
    return [{ start, end, tag: mark.tag, attributes: mark.attributes }];
  });
}
