/** A shrink may take long where each try reads a large document. */
const MOST_TRIES = 20_000;

/**
 * The parts that are needed for a failure: halves, quarters and so on are left out as long as it still fails.
 * `fails` says of some of the parts, in their order, whether they do.
 */
export function smallest<T>(
  parts: readonly T[],
  fails: (some: readonly T[]) => boolean,
): readonly T[] {
  let left = parts;
  let tries = 0;
  for (let size = Math.ceil(parts.length / 2); size >= 1; ) {
    const before = left.length;
    for (let at = 0; at < left.length && tries < MOST_TRIES; tries++) {
      const some = [...left.slice(0, at), ...left.slice(at + size)];
      if (fails(some)) left = some;
      else at += size;
    }
    if (tries >= MOST_TRIES || (size === 1 && left.length === before)) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return left;
}

/** The least of a text that still fails: of its lines, then of its characters. */
export function smallestText(text: string, fails: (smaller: string) => boolean): string {
  const tried = (parts: readonly string[]) => fails(parts.join(''));
  const lines = smallest(text.split(/(?<=\n)/), tried).join('');
  return lines.length > 5_000 ? lines : smallest(lines.split(''), tried).join('');
}
