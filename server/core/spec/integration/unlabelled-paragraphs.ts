import type { DecodedText } from '../../text/decoded-text.ts';
import type { Slot } from './integration.ts';

/** The paragraphs among a slot's blocks that have no line with a label: what stands there is in no entry. */
export function* unlabelledParagraphs({ blocks, entries }: Slot): Generator<DecodedText> {
  const lines = entries.filter(({ kind }) => kind === 'line').map(({ start }) => start);
  lines.sort((a, b) => a - b);
  let at = 0;
  for (const block of blocks) {
    while (at < lines.length && (lines[at] ?? 0) < block.start) at++;
    const isLabelled = (lines[at] ?? Number.POSITIVE_INFINITY) < block.end;
    if (block.kind === 'paragraph' && !isLabelled) yield block.text;
  }
}
