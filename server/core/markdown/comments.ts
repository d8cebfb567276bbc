import type { DecodedText } from '../text/decoded-text.ts';
import type { CommentBlock } from './block.ts';
import { commentText, type InlineComment } from './inline.ts';

/**
 * Takes the comments out of a paragraph's text: the real ones, which the decoder has left out already,
 * and those that an export escaped (`\<\!-- … \--\>`), which decode to the same.
 */
export function splitComments(
  text: DecodedText,
  inline: readonly InlineComment[],
): { text: DecodedText; comments: CommentBlock[] } {
  let rest = text;
  const escaped: InlineComment[] = [];
  for (let from = 0; ; ) {
    const start = rest.text.indexOf('<!--', from);
    const close = start < 0 ? -1 : rest.text.indexOf('-->', start + 4);
    if (close < 0) break;
    const end = close + 3;
    if (rest.isWithin(start, end, 'code')) {
      from = start + 4;
      continue;
    }
    escaped.push({
      ...rest.sourceSpan(start, end),
      text: commentText(rest.text.slice(start, end)),
    });
    rest = rest.without(start, end);
    from = start;
  }
  const alone = rest.isBlank;
  const comments = [...inline, ...escaped].sort((a, b) => a.start - b.start);
  return {
    text: rest,
    comments: comments.map((comment) => ({ kind: 'comment', ...comment, alone })),
  };
}
