const MAX_DEPTH = 60;
const MAX_INDENT = 200;
const OPENING = new Set('[{');
const CLOSING = new Set(']}');

/**
 * The offset at which a YAML text nests deeper than any file of ours does, undefined for a decent text. The
 * parser recurses and takes the whole process down on some thousand open brackets, so this looks first, and
 * roughly: brackets inside quotes count, too. Takes linear time.
 */
export function tooDeepAt(text: string): number | undefined {
  let open = 0;
  let column = 0;
  let marks = 0;
  let leading = true;
  for (let at = 0; at < text.length; at++, column++) {
    const unit = text[at] as string;
    if (unit === '\n' || unit === '\r') {
      column = -1;
      marks = 0;
      leading = true;
      continue;
    }
    if (OPENING.has(unit)) open++;
    else if (CLOSING.has(unit)) open = Math.max(0, open - 1);
    // `- - - a` and `? ? ? a` open a collection with each mark.
    if (leading && (unit === '-' || unit === '?' || unit === ':')) marks++;
    else if (leading && unit !== ' ' && unit !== '\t') leading = false;
    if (open > MAX_DEPTH || marks > MAX_DEPTH || (leading && column > MAX_INDENT)) return at;
  }
  return undefined;
}
