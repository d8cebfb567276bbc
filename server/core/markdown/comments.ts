import type { DecodedText } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';
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
  const stretches: Span[] = [];
  for (let from = 0; ; ) {
    const start = text.text.indexOf('<!--', from);
    const close = start < 0 ? -1 : text.text.indexOf('-->', start + 4);
    if (close < 0) break;
    const isCode =
      text.isWithin(start, start + 4, 'code') || text.isWithin(close, close + 3, 'code');
    if (!isCode) stretches.push({ start, end: close + 3 });
    from = isCode ? start + 4 : close + 3;
  }
  const rest = text.without(stretches);
  const escaped = stretches.map((stretch) => {
    const { start, end } = text.sourceSpan(stretch.start, stretch.end);
    return { start, end, text: commentText(text.text.slice(stretch.start, stretch.end)) };
  });
  const alone = rest.isBlank;
  const comments = [...inline, ...escaped].sort((a, b) => a.start - b.start);
  return {
    text: rest,
    comments: comments.map((each) => ({
      kind: 'comment',
      start: each.start,
      end: each.end,
      text: each.text,
      alone,
    })),
  };
}
