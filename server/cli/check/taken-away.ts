import { isAbsolute } from 'node:path';
import picomatch from 'picomatch';
import { displayPath } from '../report/display-path.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Says whether a path, as reports show it, is among those that `!` takes away.
 * @throws UsageError where nothing stands behind a `!`.
 */
export function takenAway(negations: readonly string[], cwd: string): (path: string) => boolean {
  const patterns = negations.map((negation) => {
    const path = negation.slice(1);
    const shown = isAbsolute(path) ? displayPath(path, cwd) : path;
    const pattern = shown.replace(/^\.\//, '').replace(/\/$/, '');
    if (pattern === '')
      throw new UsageError(`'${negation}' takes nothing away. Write a path behind '!'.`);
    return pattern;
  });
  // A name may begin with the sign for all other names.
  return picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true, nonegate: true },
  );
}
