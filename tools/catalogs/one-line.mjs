const MOST = 200;

/**
 * A description as one line of at most 200 characters: links become their text, paragraphs are joined, and
 * of what is too long the first sentences stay.
 */
export function oneLine(text) {
  const [first = ''] = withoutMarkup(text).split(/\n\s*\n/);
  const line = first.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : firstSentences(line);
}

function withoutMarkup(text) {
  return text
    .replace(
      /\{@link\s+([^|}\s]+)(?:\s*\|\s*|\s+)?([^}]*)\}/g,
      (_, target, words) => words || target,
    )
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/ For more information,? see "?[^.]*"?\./g, '');
}

function firstSentences(line) {
  const ends = [...line.matchAll(/[.!?]["”)]?(?= )/g)].map(
    ({ index, 0: end }) => index + end.length,
  );
  const last = ends.filter((end) => end <= MOST).at(-1);
  if (last !== undefined) return line.slice(0, last);
  return `${line.slice(0, line.lastIndexOf(' ', MOST - 2))} …`;
}
