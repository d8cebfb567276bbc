const MOST = 200;

/**
 * A description as one line of at most 200 characters: links become their text, pointers to other pages and
 * all but the first paragraph go, and of what is too long the first sentences stay.
 */
export function oneLine(text) {
  const [first = ''] = withoutMarkup(text).split(/\n\s*\n/);
  const line = first
    .replace(/\s+/g, ' ')
    .replace(/ For (?:more )?information[^.]*\./g, '')
    .trim();
  return line.length <= MOST ? line : firstSentences(line);
}

function withoutMarkup(text) {
  return text
    .replace(/\{@link\s+([^|}\s]+)[\s|]*([^}]*)\}/g, (_, target, words) => words || target)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}

function firstSentences(line) {
  const ends = Array.from(
    line.matchAll(/[.!?]["”)]?(?= )/g),
    ({ index, 0: end }) => index + end.length,
  );
  const last = ends.filter((end) => end <= MOST).at(-1);
  return last === undefined
    ? `${line.slice(0, line.lastIndexOf(' ', MOST - 2))} …`
    : line.slice(0, last);
}
