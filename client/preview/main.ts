import type { MarkdownIt } from 'markdown-it';

/** Extends the built-in preview's engine. */
export function extendPreview(md: MarkdownIt): MarkdownIt {
  return md;
}
