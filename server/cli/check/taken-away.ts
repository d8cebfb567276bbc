import picomatch from 'picomatch';

/** Says whether a path, as reports show it, is among those that `!` takes away. */
export function takenAway(negations: readonly string[]): (path: string) => boolean {
  const patterns = negations.map((path) => path.replace(/^!(?:\.\/)?/, '').replace(/\/$/, ''));
  return picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true },
  );
}
