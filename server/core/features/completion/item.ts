import { type Draft, hasBlanks, plainText } from '../../text/draft.ts';
import type { Completion } from './completion.ts';
import type { Token } from './token.ts';

/** What an item says beside its place. */
export interface ItemParts extends Omit<Completion, 'edit' | 'draft' | 'filterText'> {
  /** What is written, lines parted by LF. */
  readonly text: Draft;
  /** What is compared with what is typed; the text's beginning where it is not given. */
  readonly filter?: string;
}

/** An item that takes the place of a token. */
export function itemFor(
  token: Token,
  { text, filter, ...rest }: ItemParts,
  newline = '\n',
): Completion {
  const { start, end } = token;
  const draft = newline === '\n' ? text : text.map((part) => withNewline(part, newline));
  const plain = plainText(draft);
  const wanted = filter ?? plain;
  return {
    ...rest,
    edit: { span: { start, end }, newText: plain },
    ...(hasBlanks(draft) && { draft }),
    // A placeholder is no beginning of anything: the list is to show all the same.
    filterText: token.isPlaceholder ? token.typed + wanted : wanted,
  };
}

function withNewline(part: Draft[number], newline: string): Draft[number] {
  if (typeof part === 'string') return part.replaceAll('\n', newline);
  return { ...part, text: part.text.replaceAll('\n', newline) };
}
