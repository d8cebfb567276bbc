/**
 * Whether a name has a catalog's pattern: segments parted by dots, `*` for any one, `**` for any number of
 * them, one at least.
 */
export function hasPattern(name: string, pattern: string): boolean {
  const segments = name.split('.');
  const parts = pattern.split('.');
  for (const [i, part] of parts.entries()) {
    if (part === '**' && i === parts.length - 1) return segments.length > i && segments[i] !== '';
    if (part !== '*' && part !== segments[i]) return false;
    if (!segments[i]) return false;
  }
  return segments.length === parts.length;
}

/** Whether somebody lists several events under one name: `invoice.*`, `*`. */
export function isWildcard(name: string): boolean {
  return name.includes('*');
}

/** Whether a listed name with stars covers an event; a star stands for any text. Takes linear time for one star. */
export function covers(wildcard: string, name: string): boolean {
  const [head = '', ...rest] = wildcard.split(/\*+/);
  const tail = rest.pop();
  if (tail === undefined) return wildcard === name;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
    return false;
  let at = head.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - tail.length;
}
