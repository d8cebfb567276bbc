/** The first sentence of a text in Markdown, without its marks and line breaks; empty for none. */
export function firstSentence(text: string): string {
  const [first = ''] = text.split(/\n\s*\n/);
  const plain = first.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();
  return /^.+?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
