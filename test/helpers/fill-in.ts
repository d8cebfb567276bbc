import type { Blank, Draft } from '../../server/core/text/draft.ts';

/**
 * A draft with every blank filled in as somebody might: the first value to pick that is none of the
 * template's placeholders, a word within an address, else a few words that fit anywhere.
 */
export function fillIn(draft: Draft): string {
  return draft
    .map((part, i) => (typeof part === 'string' ? part : filled(part, before(draft, i))))
    .join('');
}

/** What is written behind the beginnings of lines that ask for something in particular. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\w:\/\/\S*$/, 'acme'],
  [/\b(?:429|5xx)\b.*$/i, 'Retry with backoff'],
  [/(?:Documentation|Docs):\*\* $/, 'https://docs.acme.example/api'],
  [/Address:\*\* $/, 'wss://api.acme.example/live'],
  [/Webhooks[\w ]*:\*\* $/, '`order.paid`: Tell the team on call'],
];

function filled({ text, choices = [] }: Blank, lead: string): string {
  const value = [text, ...choices].find((each) => !isPlaceholder(each));
  if (value !== undefined && choices[0] !== undefined && !isPlaceholder(choices[0]))
    return choices[0];
  if (value !== undefined) return value;
  return (
    VALUES.find(([pattern]) => pattern.test(lead))?.[1] ?? 'What the team on call has agreed upon'
  );
}

function isPlaceholder(text: string): boolean {
  return /^\\?\[.*\]$/.test(text);
}

/** What stands on the line before a blank. */
function before(draft: Draft, at: number): string {
  const said = draft
    .slice(0, at)
    .map((part) => (typeof part === 'string' ? part : 'x'))
    .join('');
  return said.slice(said.lastIndexOf('\n') + 1);
}
