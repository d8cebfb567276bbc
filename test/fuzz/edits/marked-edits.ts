import type { EditedText, Segment } from './edited-text.ts';

/**
 * A text and its edits as one: `⟪1+new⟫` is what the first edit writes, `⟪1-old⟫` what it removes, and
 * `⟪1+2-both⟫` what the first writes and the second removes.
 */
export function readMarkedEdits(marked: string): EditedText {
  const segments: Segment[] = [];
  for (const part of marked.split(/(⟪(?:\d+\+)?(?:\d+-)?[^⟫]*⟫)/)) {
    if (part === '') continue;
    const [, born, died, text] = /^⟪(?:(\d+)\+)?(?:(\d+)-)?([^⟫]*)⟫$/.exec(part) ?? [];
    if (text === undefined) segments.push({ text: part, born: 0 });
    else segments.push({ text, born: Number(born ?? 0), ...(died && { died: Number(died) }) });
  }
  return segments;
}

/** The other way round. The text must not hold the two brackets. */
export function markEdits(segments: EditedText): string {
  return segments
    .map(({ text, born, died }) => {
      if (born === 0 && died === undefined) return text;
      return `⟪${born > 0 ? `${born}+` : ''}${died === undefined ? '' : `${died}-`}${text}⟫`;
    })
    .join('');
}
