/** An element of a page, with its attributes decoded. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page as a strict reader takes it: each element closed where it has to be, each sign of markup escaped. */
export interface Markup {
  readonly elements: readonly MarkupElement[];
  /** What a reader sees and the title, a blank for each tag. */
  readonly text: string;
  readonly problems: readonly string[];
}

const VOID = new Set(['br', 'hr', 'meta', 'wbr', 'col']);
const TOKEN =
  /<style>[^<]*<\/style>|<!doctype html>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|[^<]+|</g;

/** Reads HTML that a program wrote. More is a problem than for a browser, which makes something of everything. */
export function readMarkup(html: string): Markup {
  const elements: MarkupElement[] = [];
  const problems: string[] = [];
  const open: string[] = [];
  let text = '';
  for (const [token, slash, name, attributes = '', selfClosing] of html.matchAll(TOKEN)) {
    if (name === undefined) {
      if (token === '<') problems.push(`a stray < before ${text.slice(-40)}`);
      else if (!token.startsWith('<')) text += decode(token, problems);
      continue;
    }
    text += ' ';
    if (slash) {
      const last = open.pop();
      if (last !== name) problems.push(`</${name}> closes <${last}>`);
      continue;
    }
    elements.push({ name, attributes: readAttributes(attributes, problems) });
    if (!selfClosing && !VOID.has(name)) open.push(name);
  }
  return {
    elements,
    text,
    problems: [...problems, ...open.map((name) => `<${name}> is not closed`)],
  };
}

function readAttributes(text: string, problems: string[]): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decode(value, problems)]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function decode(text: string, problems: string[]): string {
  return text.replace(/&\w*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) problems.push(`a stray ${entity}`);
    return character ?? entity;
  });
}
