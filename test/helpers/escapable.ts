import { GFM, parser } from '@lezer/markdown';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Nodes in which a backslash is no escape, or would take a construct apart. */
const NOT_TEXT =
  /Mark$|Code|URL|Comment|HTML|Escape|Entity|Autolink|Reference|TableDelimiter|HorizontalRule|Link|Image/;

const markdown = parser.configure(GFM);

/** The offsets of punctuation that is nothing but text, by the parser's word and not by our reader's. */
export function escapable(text: string): number[] {
  const taken = new Set<number>();
  // The parser takes no lone CR for a line end, and what is escapable depends on the lines.
  markdown.parse(text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n')).iterate({
    enter({ name, from, to, node }) {
      // Brackets around nothing but text may be a placeholder, and an export escapes them.
      const isBare =
        (name === 'Link' ? node : node.parent)?.name === 'Link' &&
        !(node.getChild('URL') ?? node.parent?.getChild('URL'));
      if (!NOT_TEXT.test(name) || isBare) return;
      for (let at = from; at < to; at++) taken.add(at);
    },
  });
  const urls = [...text.matchAll(/\b[a-z]+:\/\/\S+/g)].flatMap((match) =>
    [...match[0]].map((_, i) => match.index + i),
  );
  // Front matter is YAML.
  const front = /^---\s*?(?:\r\n|\n|\r)[\s\S]*?^(?:---|\.\.\.)/m.exec(text);
  for (let at = 0; front?.index === 0 && at < front[0].length; at++) taken.add(at);
  for (const at of urls) taken.add(at);
  return text
    .split('')
    .flatMap((unit, at) => (PUNCTUATION.test(unit) && !taken.has(at) ? [at] : []));
}

/** The text with a backslash before each of these offsets. */
export function escapedAt(text: string, places: readonly number[]): string {
  return [...new Set(places)]
    .sort((a, b) => b - a)
    .reduce((all, at) => `${all.slice(0, at)}\\${all.slice(at)}`, text);
}
