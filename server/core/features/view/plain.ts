const LONGEST = 600;

/** A text on one line, as much of it as a view has room for. */
export function plain(text: string): string {
  const start = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return start.replace(/\s+/g, ' ').trim();
}
