const MAX_ALTERNATIVES = 64;

/**
 * The alternatives of a pattern: `{a,b}/c` gives `a/c` and `b/c`; braces may nest, and braces without a
 * comma stay. Undefined for more than 64.
 */
export function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    if (open.length + done.length > MAX_ALTERNATIVES) return undefined;
    const next = open.shift() as string;
    const group = findGroup(next);
    if (!group) done.push(next);
    else
      open.unshift(
        ...group.parts.map((part) => next.slice(0, group.start) + part + next.slice(group.end)),
      );
  }
  return done;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** The first outermost group in braces that holds a comma of its own. */
function findGroup(pattern: string): Group | undefined {
  for (let start = pattern.indexOf('{'); start >= 0; start = pattern.indexOf('{', start + 1)) {
    const group = groupAt(pattern, start);
    if (group && group.parts.length > 1) return group;
  }
  return undefined;
}

function groupAt(pattern: string, start: number): Group | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === ',' && depth === 1) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    } else if (pattern[at] === '}' && --depth === 0) {
      return { start, end: at + 1, parts: [...parts, pattern.slice(from, at)] };
    }
  }
  return undefined;
}
