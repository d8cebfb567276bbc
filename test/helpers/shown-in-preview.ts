const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

const OURS =
  /<(span|p|div|details|progress) [^>]*?class="(?:code-line )?(ispec-[\w -]+)"[^>]*>|<(pre)><code [^>]*class="code-line (language-json)"[^>]*>/g;

/**
 * What we have put into the HTML of a preview, in order: the classes, without what all have in common, and the
 * text. What only goes around other things comes without text.
 */
export function shownInPreview(html: string): string[] {
  return Array.from(html.matchAll(OURS), (match) => {
    const [opening, ours, classes, other] = match;
    const name = (classes ?? 'json').replace(/ispec-(?:chip |badge )?/g, '');
    if (name === 'muted' || name === 'progress') return name;
    const from = match.index + opening.length;
    const to = html.indexOf(`</${ours ?? other}>`, from);
    return `${name}: ${textOf(html.slice(from, to))}`;
  });
}

/** What a reader sees of HTML, on one line. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
