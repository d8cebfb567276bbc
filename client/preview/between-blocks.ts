import type { Token } from 'markdown-it';
import type {
  Badge,
  Gap,
  ShownProgress,
  ShownSpec,
} from '../../server/core/features/preview/shown.ts';
import type { Lines } from './lines.ts';
import type { TokenMaker } from './token-maker.ts';

/** Tokens that go before the first outermost block that begins on a line or behind it. */
interface Insertion {
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** What stands between the outermost blocks: gaps, and what goes around sections that do not apply. */
export class BetweenBlocks {
  readonly #insertions: readonly Insertion[];
  #next = 0;

  constructor({ gaps, muted }: ShownSpec, lines: Lines, maker: TokenMaker) {
    const end = lines.text.length;
    const lineOf = (offset: number) =>
      offset >= end ? Number.POSITIVE_INFINITY : lines.lineOf(offset);
    const closes = muted.map((span) => ({
      line: lineOf(span.end),
      tokens: [maker.blockClose('div')],
    }));
    const missing = gaps.map((gap) => ({
      line: lineOf(gap.offset),
      tokens: gapTokens(gap, maker),
    }));
    const opens = muted.map((span) => ({
      line: lines.lineOf(span.start),
      tokens: [maker.blockOpen('div', { class: 'ispec-muted' })],
    }));
    // The sort is stable: what ends is closed before anything begins.
    this.#insertions = [...closes, ...missing, ...opens].sort((a, b) => a.line - b.line);
  }

  /** What goes before a block that begins on a line, and has not been given before. */
  before(line: number): Token[] {
    const found: Token[] = [];
    for (let each = this.#insertions[this.#next]; each; each = this.#insertions[this.#next]) {
      if (each.line > line) break;
      found.push(...each.tokens);
      this.#next++;
    }
    return found;
  }
}

function gapTokens({ title, mayBeMarked, isWithin }: Gap, maker: TokenMaker): Token[] {
  const rest = mayBeMarked ? ' — add it, or mark it as not applicable' : ' — required';
  const className = isWithin ? 'ispec-gap ispec-gap-within' : 'ispec-gap';
  return maker.block('p', { class: className }, [
    maker.text('Missing: '),
    ...maker.inline('strong', {}, [maker.text(title)]),
    maker.text(rest),
  ]);
}

/** How far a section is, behind the text of its heading. */
export function badgeTokens({ is, title, words }: Badge, maker: TokenMaker): Token[] {
  const attributes = { class: `ispec-badge ispec-${is}`, title: words === '' ? undefined : words };
  return [maker.text(' '), ...maker.inline('span', attributes, [maker.text(title)])];
}

/** What is missing in a section, below its heading; nothing for what shows elsewhere. */
export function absentTokens({ absent }: Badge, maker: TokenMaker): Token[] {
  if (absent === '') return [];
  return maker.block('p', { class: 'ispec-absent' }, [maker.text(`Missing: ${absent}`)]);
}

/** The line above the document. */
export function headTokens(
  { template, complete, total }: ShownProgress,
  maker: TokenMaker,
): Token[] {
  const count = `${complete} of ${total} sections complete`;
  const value = {
    class: 'ispec-progress',
    value: String(complete),
    max: String(Math.max(1, total)),
  };
  return maker.block('div', { class: 'ispec-head' }, [
    ...maker.inline('span', { class: 'ispec-template' }, [maker.text(template)]),
    ...maker.inline('progress', { ...value, 'aria-label': count }, []),
    ...maker.inline('span', {}, [maker.text(count)]),
  ]);
}
