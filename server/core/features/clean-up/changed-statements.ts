import type { Edit } from '../../text/edit.ts';
import { firstFrom, SpanSet } from '../../text/span-set.ts';
import type { Statement } from './meaning.ts';

/**
 * The indices of the statements that the edits have changed: they say something else, or stand elsewhere
 * than the edits have brought them, or something new stands behind them. What stands where `settled`
 * edits write is left aside.
 */
export function changedStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  edits: readonly Edit[],
  settled: readonly Edit[],
): Set<number> {
  const starts = placesAfter(
    before.map(({ start }) => start),
    edits,
  );
  const written = placesAfter(
    settled.map(({ span }) => span.start),
    edits,
  ).map((start, i) => ({ start, end: start + (settled[i]?.newText.length ?? 0) }));
  const aside = new SpanSet(settled.map(({ span }) => span));
  const asideAfter = new SpanSet(written);
  const found = new Map<string, Statement[]>();
  for (const statement of after) {
    const { start, says } = statement;
    if (asideAfter.overlap({ start, end: start + 1 })) continue;
    const key = `${start} ${says}`;
    const others = found.get(key);
    if (others) others.push(statement);
    else found.set(key, [statement]);
  }
  const changed = new Set<number>();
  for (const [i, statement] of before.entries()) {
    if (aside.cover(statement)) continue;
    if (!found.get(`${starts[i]} ${statement.says}`)?.pop()) changed.add(i);
  }
  const moved = starts.map((start) => ({ start, end: start }));
  for (const { start } of [...found.values()].flat()) changed.add(firstFrom(moved, start + 1) - 1);
  return changed;
}

/** Where offsets, in order, stand after the edits; what is inserted at one of them stands behind it. */
function placesAfter(offsets: readonly number[], edits: readonly Edit[]): number[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let grown = 0;
  return offsets.map((offset) => {
    for (; next < ordered.length; next++) {
      const { span, newText } = ordered[next] as Edit;
      if (span.end > offset || span.start === offset) break;
      grown += newText.length - (span.end - span.start);
    }
    return offset + grown;
  });
}
