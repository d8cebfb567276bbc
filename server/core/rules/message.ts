/** Somebody's words inside a message, cut where they would drown it. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

/** Somebody's words on one line, cut where they would drown what is said about them. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Words as one phrase: "a", "a and b", "a, b and c"; empty for none. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' | 'nor'): string {
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${conjunction} ${last}`;
}
