import type { Token } from 'markdown-it';
import type { Aside, Json, ShownSpec } from '../../server/core/features/preview/shown.ts';
import { ByLine } from './by-line.ts';
import type { Lines } from './lines.ts';
import type { TokenMaker } from './token-maker.ts';

/** Tokens that take the place of others, from a paragraph's first up to `end`. */
export interface Replacement {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** What an export has made paragraphs of: payloads, and the template's words to whoever fills it in. */
export class ReplacedBlocks {
  readonly #json: ByLine<Json>;
  readonly #asides: ByLine<Aside>;
  readonly #lines: Lines;
  readonly #maker: TokenMaker;

  constructor(shown: ShownSpec, lines: Lines, maker: TokenMaker) {
    this.#json = new ByLine(shown.json, lines);
    this.#asides = new ByLine(
      shown.asides.filter(({ isAlone }) => isAlone),
      lines,
    );
    this.#lines = lines;
    this.#maker = maker;
  }

  /** What is shown instead of the paragraph that begins at an index; undefined where it is shown as it is. */
  at(tokens: readonly Token[], index: number): Replacement | undefined {
    const token = tokens[index];
    if (token?.type !== 'paragraph_open' || !token.map) return undefined;
    const [json] = this.#json.within([token.map[0], token.map[0] + 1]);
    if (json) return this.#fence(json, tokens, index);
    const asides = this.#asides.within(token.map);
    return asides.length > 0 ? this.#note(asides, token, blockEnd(tokens, index)) : undefined;
  }

  /** Undefined where other text stands on the lines of the JSON. */
  #fence(json: Json, tokens: readonly Token[], index: number): Replacement | undefined {
    const lines = this.#lines;
    const opening = tokens[index] as Token;
    const map = lines.linesOf(json);
    const before = lines.text.slice(lines.startOf(map[0]), json.start);
    const behind = lines.text.slice(json.end, lines.startOf(map[1]));
    if (!LEAD.test(before) || behind.trim() !== '') return undefined;
    let end = index;
    let lastLine = map[0];
    for (let block = tokens[end]; block; block = tokens[end]) {
      const isSibling = block.level === opening.level && block.nesting >= 0 && block.map;
      if (!isSibling || !block.map || block.map[0] >= map[1]) break;
      lastLine = block.map[1];
      end = blockEnd(tokens, end);
    }
    const isWhole =
      lastLine > map[1] ? lines.isBlank(map[1], lastLine) : lines.isBlank(lastLine, map[1]);
    if (!isWhole) return undefined;
    return { tokens: [this.#maker.fence('json', json.text, map, opening)], end };
  }

  #note(asides: readonly Aside[], replaced: Token, end: number): Replacement {
    const maker = this.#maker;
    const isInstruction = asides.some((aside) => aside.isInstruction);
    const title = isInstruction ? 'Instruction of the template' : 'Comment';
    const texts = asides.map(({ text }) => maker.block('p', {}, [maker.text(text)]));
    const tokens = [
      maker.openInstead('details', 'ispec-note', replaced),
      ...maker.block('summary', {}, [maker.text(title)]),
      ...texts.flat(),
      maker.blockClose('details'),
    ];
    return { tokens, end };
  }
}

/** What may stand before a block on its line: the marks of the lists and quotes that it is in. */
const LEAD = /^[\s>*+-]*(?:\d{1,9}[.)])?[\s>*+-]*$/;

/** Behind the last token of the block that begins at an index. */
function blockEnd(tokens: readonly Token[], index: number): number {
  const opening = tokens[index];
  if (opening?.nesting !== 1) return index + 1;
  let end = index + 1;
  while (end < tokens.length) {
    const token = tokens[end++] as Token;
    if (token.nesting === -1 && token.level === opening.level) break;
  }
  return end;
}
