// Where a bench types into a document.

/** What is typed on a line of its own below one that matches, and asked for a completion at each key. */
const LISTS = [
  { below: /^ {2}\* [a-z]+\.[a-z.\\_]+: /, lead: '  * ', typed: 'customer.subscr' },
  { below: /^- `(?:GET|POST) \/v1\//, lead: '- `', typed: 'POST /v1/cust' },
  // The document of the YAML server.
  { below: /^ {4}provider: /, lead: '    ', typed: 'webhookEven' },
];

/**
 * The end of the line of prose that is nearest to the middle.
 * @param {string} text
 */
export function middleOf(text) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((each, i) => i >= middle && each.endsWith('.'));
  return { line, character: lines[line]?.length ?? 0 };
}

/**
 * The line behind the list element that is nearest to the middle, and what is typed there.
 * @param {string} text
 */
export function listPlace(text) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const found = LISTS.flatMap(({ below, lead, typed }) =>
    lines.flatMap((line, i) => (below.test(line) ? [{ line: i + 1, lead, typed }] : [])),
  ).sort((a, b) => Math.abs(a.line - middle) - Math.abs(b.line - middle));
  if (!found[0]) throw new Error('the document has no list to type into');
  return found[0];
}
