import type { Span } from '../../server/core/text/span.ts';
import type { Lines } from './lines.ts';

/** Things of a document, to be found by the line on which they begin. */
export class ByLine<T extends Span> {
  readonly #items = new Map<number, T[]>();

  constructor(items: readonly T[], lines: Lines) {
    for (const item of items) {
      const line = lines.lineOf(item.start);
      const there = this.#items.get(line);
      if (there) there.push(item);
      else this.#items.set(line, [item]);
    }
  }

  /** Those that begin on the lines from `from` up to `to`, in order; empty for none. */
  within([from, to]: readonly [number, number]): T[] {
    const found: T[] = [];
    for (let line = from; line < to; line++) found.push(...(this.#items.get(line) ?? []));
    return found;
  }
}
