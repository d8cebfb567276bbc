import { isAbsolute } from 'node:path';
import picomatch from 'picomatch';
import { displayPath } from '../report/display-path.ts';

/** Says whether a path, as reports show it, is among those that `!` takes away. */
export function takenAway(negations: readonly string[], cwd: string): (path: string) => boolean {
  const patterns = negations.map((negation) => {
    const path = negation.slice(1);
    const shown = isAbsolute(path) ? displayPath(path, cwd) : path;
    return shown.replace(/^\.\//, '').replace(/\/$/, '');
  });
  // A name may begin with the sign for all other names.
  return picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true, nonegate: true },
  );
}
