import { isAbsolute, relative, sep } from 'node:path';

/** A path as reports show it: from the working directory, with `/`. On another drive it stays absolute. */
export function displayPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return (way === '' || isAbsolute(way) ? path : way).replaceAll(sep, '/');
}
