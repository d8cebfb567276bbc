/** The segments of a path, without query, fragment and the slash at its end. */
export function segmentsOf(path: string): string[] {
  const bare = (/^[^?#]*/.exec(path)?.[0] ?? '').replace(/^\//, '').replace(/\/$/, '');
  return bare === '' ? [] : bare.split('/');
}

/** Whether a segment stands for many: `{id}`, `:id`, `<id>`, `[id]`, `$id`, `*`, `…`. */
export function isParameter(segment: string): boolean {
  return /[{}<>[\]*…]|^[:$%]|^\.\.\.$|^x{3,}$|^[A-Z][A-Z_]+$/.test(segment);
}

/** A path in the form in which two are the same endpoint: parameters unnamed, no slash at its end, the query kept. */
export function comparablePath(path: string): string {
  const query = /\?[^#]*/.exec(path)?.[0] ?? '';
  const segments = segmentsOf(path).map((segment) => (isParameter(segment) ? '{}' : segment));
  return `/${segments.join('/')}${query}`;
}
